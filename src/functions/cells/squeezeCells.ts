import type { SqueezeHistory } from '../../calculators/positioning/squeezeComponents';
import { EQUAL_WEIGHTS, type SqueezeRow, type SqueezeWeights } from '../../calculators/positioning/squeezeTable';
import { InvalidInputError } from '../../series/errors';
import { usedRowCount } from '../../series/pairing';
import { largestAbsolute } from '../../statistics/moments';
import { entryCell, type ResultGrid } from './answer';
import { readHistory } from './readHistory';
import { readPair } from './readPair';
import { readOptionalSeries } from './readSeries';

export function readSqueezeHistory(
  shortFloat: unknown,
  daysToCover: unknown,
  asset: unknown,
  benchmark: unknown,
): SqueezeHistory {
  return {
    shortFloat: readHistory(shortFloat, 'shortFloat'),
    daysToCover: readHistory(daysToCover, 'daysToCover'),
    levels: readPair(asset, benchmark).pair,
  };
}

/** Three weights in a row or column, scaled to sum to 1; equal ones where they were left out. */
export function readWeights(cells: unknown, argument: string): SqueezeWeights {
  const series = readOptionalSeries(cells, argument, 'quantity');
  if (!series) return EQUAL_WEIGHTS;
  const given = series.values.subarray(series.label === undefined ? 0 : 1, usedRowCount(series.values));
  const advice = 'give three numbers of at least 0 with a sum above 0.';
  if (given.length !== 3) throw new InvalidInputError(`${argument} has ${given.length} values; ${advice}`);
  // Divided by the largest first, so that the sum does not overflow.
  const largest = largestAbsolute(given);
  const [first = NaN, second = NaN, third = NaN] = given.map((weight) => weight / largest);
  const total = first + second + third;
  if (!given.every((weight) => weight >= 0) || !(total > 0)) {
    const found = Array.from(given, (weight) => (Number.isNaN(weight) ? 'a blank' : String(weight)));
    throw new InvalidInputError(`${argument} holds ${found.join(', ')}; ${advice}`);
  }
  return [first / total, second / total, third / total];
}

export function squeezeCells(rows: readonly SqueezeRow[]): ResultGrid {
  return [
    ['component', 'value', 'score', 'weight'],
    ...rows.map(({ component, value, score, weight }) => [component, entryCell(value), entryCell(score), weight]),
  ];
}
