/** A list of numbers that grows without a JavaScript object for each. */
export class Growing<Numbers extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>> {
  private numbers: Numbers;
  length = 0;

  constructor(private readonly make: (length: number) => Numbers) {
    this.numbers = make(1024);
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const grown = this.make(2 * this.length);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length] = value;
    this.length += 1;
  }

  finish(): Numbers {
    const finished = this.make(this.length);
    finished.set(this.numbers.subarray(0, this.length));
    return finished;
  }
}

export function growingNumbers(): Growing<Float64Array<ArrayBuffer>> {
  return new Growing((length) => new Float64Array(length));
}

export function growingCounts(): Growing<Uint32Array<ArrayBuffer>> {
  return new Growing((length) => new Uint32Array(length));
}
