const STATES = 4_294_967_296;

/**
 * Repeatable random numbers: the sfc32 generator (Chris Doty-Humphrey's Small Fast Counting, which passes PractRand), seeded with an integer.
 */
export class Random {
  /** Whole numbers of 32 bits: as fields of the object the larger ones would be kept as doubles. */
  private readonly state: Int32Array;

  constructor(seed: number) {
    // Both halves of the seed count, so that large and negative seeds differ.
    this.state = Int32Array.of(seed, Math.floor(seed / STATES), 1, 1);
    for (let i = 0; i < 15; i++) this.bits();
  }

  /** 32 random bits as a number from 0 to 2³² − 1. */
  bits(): number {
    const state = this.state;
    const b = state[1] as number;
    const c = state[2] as number;
    const counter = state[3] as number;
    const mixed = ((state[0] as number) + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + mixed;
    state[3] = counter + 1;
    return mixed >>> 0;
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
