import { datedReturns, type DatedReturns } from '../../../src/calculators/policy/datedReturns';

/** Returns on consecutive days, of which return i ends on day i + 1; the first day, 0, has none. */
export function returnsOf(asset: readonly number[], benchmark: readonly number[]): DatedReturns {
  return {
    dates: Float64Array.from({ length: asset.length + 1 }, (_, day) => day),
    asset: Float64Array.from(asset),
    benchmark: Float64Array.from(benchmark),
  };
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** The returns of events.R: the asset's, and the benchmark's. */
export const WAVES = returnsOf(
  Array.from({ length: 60 }, (_, i) => rounded(0.02 * Math.sin(1.7 * (i + 1)) + 0.005 * Math.cos(0.4 * (i + 1)))),
  Array.from({ length: 60 }, (_, i) => rounded(0.015 * Math.sin(1.1 * (i + 1)))),
);

/** Levels from 100 on that have these returns. */
export function levelsOf(returns: Float64Array): Float64Array {
  let level = 100;
  return Float64Array.from([100, ...Array.from(returns, (change) => (level *= 1 + change))]);
}

/** The same returns after a detour through levels, which rounds them. */
export function throughLevels({ dates, asset, benchmark }: DatedReturns): DatedReturns {
  return datedReturns({ dates, columns: [levelsOf(asset), levelsOf(benchmark)] });
}
