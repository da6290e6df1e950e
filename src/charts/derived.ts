import type { CellValue } from '../workbook/workbook';
import type { BlockValues, CellReference, CellsReference, ChartSpec, DerivedBlock, DerivedCell } from './spec';

const NOT_AVAILABLE: CellValue = { error: '#N/A' };

function valueAt(values: BlockValues, { block, column, firstRow }: CellReference): number | undefined {
  const value = values.get(block)?.[firstRow]?.[column];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function numbersIn(values: BlockValues, { block, column, firstRow, rowCount }: CellsReference): readonly number[] {
  const cells = values.get(block)?.slice(firstRow, firstRow + rowCount) ?? [];
  return cells.flatMap((row) => {
    const value = row[column];
    return typeof value === 'number' && Number.isFinite(value) ? [value] : [];
  });
}

/** Standard deviation of a sample; undefined for fewer than two numbers. */
function deviation(numbers: readonly number[]): number | undefined {
  if (numbers.length < 2) return undefined;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (numbers.length - 1));
}

type Bound = Extract<DerivedCell, { kind: 'bound' }>;
type Between = Extract<DerivedCell, { kind: 'between' }>;

function boundValue(cell: Bound, values: BlockValues): number | undefined {
  const [mean, count] = [valueAt(values, cell.mean), valueAt(values, cell.count)];
  const spread = deviation(numbersIn(values, cell.sample));
  if (mean === undefined || count === undefined || spread === undefined || count < cell.least) return undefined;
  return (mean + (cell.times * spread) / Math.sqrt(count)) * cell.scale;
}

/** Rounded as a spreadsheet does: halves away from 0. */
function rounded(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const whole = Math.round(Math.abs(value) * factor * (1 + 1e-15)) / factor;
  return value < 0 && whole !== 0 ? `−${whole}` : String(whole);
}

function betweenText(cell: Between, values: BlockValues): CellValue {
  const [low, high] = [valueAt(values, cell.low), valueAt(values, cell.high)];
  if (low === undefined || high === undefined) return NOT_AVAILABLE;
  const text = (value: number): string => `${rounded(value * cell.times, cell.decimals)}${cell.unit}`;
  return `${text(low)} to ${text(high)}${valueAt(values, cell.flag) === 1 ? cell.word : ''}`;
}

function derivedValue(cell: DerivedCell, values: BlockValues): CellValue {
  if (typeof cell === 'number') return cell;
  switch (cell.kind) {
    case 'copy': {
      const value = valueAt(values, cell.cell);
      return value === undefined ? NOT_AVAILABLE : value * (cell.times ?? 1);
    }
    case 'shift': {
      const [value, by] = [valueAt(values, cell.cell), valueAt(values, cell.by)];
      return value === undefined || by === undefined ? NOT_AVAILABLE : value + cell.times * by;
    }
    case 'bound':
      return boundValue(cell, values) ?? NOT_AVAILABLE;
    case 'between':
      return betweenText(cell, values);
  }
}

/** What the blocks hold together with what is worked out from them, unless that stands in cells already. */
export function valuesWithDerived(derived: readonly DerivedBlock[] | undefined, values: BlockValues): BlockValues {
  if (!derived) return values;
  const all = new Map(values);
  for (const { id, rows } of derived) {
    if (all.has(id)) continue;
    all.set(
      id,
      rows.map((row) => row.map((cell) => derivedValue(cell, all))),
    );
  }
  return all;
}

/** The same for a chart as a whole. */
export function chartValues({ derived }: ChartSpec, values: BlockValues): BlockValues {
  return valuesWithDerived(derived, values);
}

export function cellOf(block: string, row: number, column: number): CellReference {
  return { block, column, firstRow: row, rowCount: 1 };
}
