import { isoFromSerial } from '../../series/dates';
import { NotAvailableError, NotEnoughDataError } from '../../series/errors';
import type { DatedRows } from '../../series/series';

/** What an earlier value has to meet. `latest`: at least as large as the latest value if that is ≥ 0, at most as small if it is < 0. */
export type Condition = 'latest' | { readonly comparison: Comparison; readonly value: number };
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';

/**
 * Date of the most recent row before the latest one whose value meets the condition.
 * @throws NotAvailableError where none does
 */
export function lastTime({ dates, columns }: DatedRows, condition: Condition = 'latest'): number {
  const values = columns[0] ?? new Float64Array();
  const last = values.length - 1;
  if (last < 0) throw new NotEnoughDataError(2, 0, 'rows with a date and a value');
  const row = lastRowBefore(values, last, condition);
  if (row < 0) throw new NotAvailableError(`not since the data begin on ${isoFromSerial(dates[0] as number)}`);
  return dates[row] as number;
}

/** The last row before `latest` whose value meets the condition, or −1. */
export function lastRowBefore(values: Float64Array, latest: number, condition: Condition): number {
  const value = values[latest] as number;
  const { comparison, value: bound } =
    condition === 'latest' ? ({ comparison: value >= 0 ? '>=' : '<=', value } as const) : condition;
  let row = latest - 1;
  while (row >= 0 && !meets(values[row] as number, comparison, bound)) row--;
  return row;
}

function meets(value: number, comparison: Comparison, bound: number): boolean {
  switch (comparison) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    case '<>':
      return value !== bound;
  }
}
