/** Figures as the page writes them. */
import type { Spread } from '../runner/summary';

/** Three digits, with the unit that suits: 0.84 µs, 12.3 ms, 1.24 s. */
export function duration(seconds: number): string {
  if (seconds < 1e-3) return `${digits(seconds * 1e6)} µs`;
  return seconds < 1 ? `${digits(seconds * 1e3)} ms` : `${digits(seconds)} s`;
}

/** Three digits, without an exponent. */
export function digits(value: number): string {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(decimals);
}

/** `3.1 (2.9–3.4)`: the median, and the lowest and highest. */
export function spreadText({ median, lowest, highest }: Spread): string {
  return `${digits(median)} (${digits(lowest)}–${digits(highest)})`;
}

export function megabytes(bytes: number): string {
  return `${digits(bytes / 1e6)} MB`;
}

/** `12.1 ms (11.8–13.0)`. */
export function milliseconds({ median, lowest, highest }: Spread): string {
  return `${digits(1000 * median)} ms (${digits(1000 * lowest)}–${digits(1000 * highest)})`;
}
