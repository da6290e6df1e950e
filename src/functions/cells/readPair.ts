import { pairSeries } from '../../series/pairing';
import type { Pair } from '../../series/series';
import { readSeries, type ReadSeries } from './readSeries';

/** Two arguments that belong together, as they arrived and as the rows in which both have a value. */
export interface ReadPair {
  readonly series: readonly [ReadSeries, ReadSeries];
  readonly pair: Pair;
}

/** Reads prices of an asset and its benchmark, or two multiples under other names. */
export function readPair(
  first: unknown,
  second: unknown,
  [firstName, secondName]: readonly [string, string] = ['asset', 'benchmark'],
): ReadPair {
  const series = [readSeries(first, firstName, 'level'), readSeries(second, secondName, 'level')] as const;
  return { series, pair: pairSeries(...series) };
}
