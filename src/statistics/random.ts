/** How many numbers `Random.bits` may give: 2³². */
export const STATES = 4_294_967_296;
/** 2³² divided by the golden ratio: a number without a pattern in its bits, far from the upper half of any seed. */
const GOLDEN = 0x9e3779b9;

/** Repeatable random numbers: the generator xoroshiro64**, seeded with an integer. */
export class Random {
  private readonly state: Int32Array;

  constructor(seed: number) {
    // Both halves of the seed count, so that large and negative seeds differ; no integer gives the state 0, 0, which stays.
    const first = scramble(seed);
    this.state = Int32Array.of(first, scramble(first ^ Math.floor(seed / STATES) ^ GOLDEN));
  }

  /** 32 random bits as a number from 0 to 2³² − 1. */
  bits(): number {
    return nextBits(this.state);
  }

  /** A whole number from 0 to `count` − 1, each as likely as the other; `count` is at most 2³² − 1. */
  below(count: number): number {
    // Of two numbers known to be whole and of 32 bits the remainder takes a tenth of the time.
    const divisor = count >>> 0;
    let bits = this.bits();
    // Numbers in the last, incomplete stretch of `count` would favour small results, and are drawn again.
    while (bits >= STATES - divisor && bits >= STATES - (STATES % divisor)) bits = this.bits();
    return bits % divisor;
  }
}

/**
 * The next number of xoroshiro64**, whose state of two whole numbers of 32 bits moves on; it comes round after 2⁶⁴ − 1 steps.
 * @see Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software 47 (2021)
 */
export function nextBits(state: Int32Array): number {
  const first = state[0] as number;
  const mixed = (state[1] as number) ^ first;
  state[0] = rotate(first, 26) ^ mixed ^ (mixed << 9);
  state[1] = rotate(mixed, 13);
  return Math.imul(rotate(Math.imul(first, 0x9e3779bb), 5), 5) >>> 0;
}

function rotate(bits: number, left: number): number {
  return (bits << left) | (bits >>> (32 - left));
}

/** Takes whole numbers of 32 bits apart that lie close together, each to one of its own and 0 to 0: the last step of MurmurHash3. */
function scramble(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
