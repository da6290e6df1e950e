import type { DatedRows } from '../../series/series';
import { simpleReturns } from '../performance/simpleReturns';

/** Simple returns of asset and benchmark between consecutive dates: return i ends on date i + 1. */
export interface DatedReturns {
  readonly dates: Float64Array;
  readonly asset: Float64Array;
  readonly benchmark: Float64Array;
}

/** @param rows Dates with the levels of asset and benchmark. */
export function datedReturns({ dates, columns }: DatedRows): DatedReturns {
  const [asset = new Float64Array(), benchmark = new Float64Array()] = columns;
  return { dates, asset: simpleReturns(asset), benchmark: simpleReturns(benchmark) };
}
