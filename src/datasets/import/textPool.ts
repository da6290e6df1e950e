/** Many texts in two typed arrays, which go from worker to page without being copied. */
export interface PooledTexts {
  readonly units: Uint16Array<ArrayBuffer>;
  /** Where each text ends in `units`. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export function pooledText({ units, ends }: PooledTexts, index: number): string {
  const [start, end] = [index === 0 ? 0 : (ends[index - 1] ?? 0), ends[index] ?? 0];
  let text = '';
  // A call takes only so many arguments.
  for (let from = start; from < end; from += 8192) {
    text += String.fromCharCode(...units.subarray(from, Math.min(end, from + 8192)));
  }
  return text;
}

/** Texts seen before are kept once, as long as there are not too many to remember. */
const REMEMBERED = 200_000;

export class TextPool {
  private units = new Uint16Array(1024);
  private ends = new Uint32Array(64);
  private used = 0;
  private count = 0;
  private readonly known = new Map<string, number>();

  constructor(private readonly remembers: boolean) {}

  /** The index of the text. */
  add(text: string): number {
    const before = this.remembers ? this.known.get(text) : undefined;
    if (before !== undefined) return before;
    if (this.used + text.length > this.units.length) this.growUnits(text.length);
    if (this.count === this.ends.length) this.growEnds();
    for (let index = 0; index < text.length; index += 1) this.units[this.used + index] = text.charCodeAt(index);
    this.used += text.length;
    this.ends[this.count] = this.used;
    const added = this.count;
    this.count += 1;
    // The text itself may be a part of a large piece of the file, which it would keep in memory.
    if (this.remembers && this.known.size < REMEMBERED)
      this.known.set(pooledText({ units: this.units, ends: this.ends }, added), added);
    return added;
  }

  finish(): PooledTexts {
    return { units: this.units.slice(0, this.used), ends: this.ends.slice(0, this.count) };
  }

  private growUnits(more: number): void {
    const grown = new Uint16Array(Math.max(2 * this.units.length, this.used + more));
    grown.set(this.units);
    this.units = grown;
  }

  private growEnds(): void {
    const grown = new Uint32Array(2 * this.ends.length);
    grown.set(this.ends);
    this.ends = grown;
  }
}
