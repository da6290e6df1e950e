import fc from 'fast-check';
import type { Pair } from '../../src/series/series';

/** A pair of levels in every row. */
export function pairOf(asset: readonly number[], benchmark: readonly number[]): Pair {
  return {
    asset: Float64Array.from(asset),
    benchmark: Float64Array.from(benchmark),
    rows: Int32Array.from(asset.keys()),
  };
}

export function scaled({ asset, benchmark, rows }: Pair, ofAsset: number, ofBenchmark = 1): Pair {
  return {
    asset: asset.map((level) => level * ofAsset),
    benchmark: benchmark.map((level) => level * ofBenchmark),
    rows,
  };
}

const steps = (count: number) => fc.array(fc.integer({ min: -80, max: 90 }), { minLength: count, maxLength: count });

/** Levels from 100 on, with steps of −8 % to 9 %. */
function levelsOf(moves: readonly number[]): Float64Array {
  let level = 100;
  return Float64Array.from([100, ...moves.map((move) => (level *= 1 + move / 1000))]);
}

export const levels = (count: number): fc.Arbitrary<Float64Array> => steps(count - 1).map(levelsOf);

export const pairs = (count: number): fc.Arbitrary<Pair> =>
  fc.tuple(levels(count), levels(count)).map(([asset, benchmark]) => ({
    asset,
    benchmark,
    rows: Int32Array.from(asset.keys()),
  }));

/** Fails if the calculation changes what it was given. */
export function expectUnchanged<Input>(input: Input, calculate: (input: Input) => unknown): void {
  const before = JSON.stringify(input);
  calculate(input);
  expect(JSON.stringify(input)).toBe(before);
}

/** Eight rows of two sides, for which figures from R are cited. */
export const EXAMPLE = pairOf([100, 103, 101, 108, 107, 112, 110, 118], [50, 51, 50, 52, 53, 52.5, 54, 55]);
