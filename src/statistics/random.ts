const STATES = 4_294_967_296;

/**
 * Repeatable random numbers: the sfc32 generator (Chris Doty-Humphrey's Small Fast Counting, which passes PractRand), seeded with an integer.
 */
export class Random {
  private a: number;
  private b: number;
  private c = 1;
  private counter = 1;

  constructor(seed: number) {
    // Both halves of the seed count, so that large and negative seeds differ.
    this.a = seed | 0;
    this.b = Math.floor(seed / STATES) | 0;
    for (let i = 0; i < 15; i++) this.bits();
  }

  /** 32 random bits as a number from 0 to 2³² − 1. */
  bits(): number {
    const mixed = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  }

  /** Writes what `bits` would give, one after the other; the state stays in registers meanwhile, which takes half the time. */
  fill(target: Uint32Array): void {
    let { a, b, c, counter } = this;
    for (let i = 0; i < target.length; i++) {
      const mixed = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + mixed) | 0;
      target[i] = mixed;
    }
    [this.a, this.b, this.c, this.counter] = [a, b, c, counter];
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
