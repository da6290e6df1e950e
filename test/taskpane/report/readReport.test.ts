import { RecipeError } from '../../../src/charts/recipe';
import type { ChosenRange } from '../../../src/charts/recipe';
import type { CellValue } from '../../../src/workbook/workbook';
import { readReportInputs } from '../../../src/taskpane/report/readReport';

const ROWS = 24;

function chosen(letter: string, values: readonly CellValue[]): ChosenRange {
  return {
    range: { sheet: 'Prices', address: `${letter}1:${letter}${values.length}` },
    cells: values.map((value) => [value]),
  };
}

const levels = (label: string, count = ROWS): CellValue[] => [
  label,
  ...Array.from({ length: count - 1 }, (_, row) => 100 + row),
];
const DATES = chosen('A', ['Date', ...Array.from({ length: ROWS - 1 }, (_, row) => 45_000 + 30 * row)]);
const PAIR = { dates: DATES, asset: chosen('B', levels('Acme')), benchmark: chosen('C', levels('Index')) };

function faultOf(ranges: Readonly<Record<string, ChosenRange>>): RecipeError {
  try {
    readReportInputs(ranges, 'A4', []);
  } catch (error) {
    if (error instanceof RecipeError) return error;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

it('reads a pair alone, rows without a price left out', () => {
  const gap = chosen('B', [...levels('Acme').slice(0, ROWS - 1), null]);
  const { pair, panel, valuation, events, positions } = readReportInputs({ ...PAIR, asset: gap }, 'Letter', []);
  expect(pair.pairedRows).toEqual(Array.from({ length: ROWS - 2 }, (_, row) => row + 1));
  expect(pair.asset).toMatchObject({ label: 'Acme', labelled: true, rowCount: ROWS });
  expect([panel, valuation, events, positions]).toEqual([undefined, undefined, undefined, undefined]);
});

it('counts the cells that may hold an event, and names whom the data must', () => {
  const inputs = readReportInputs({ ...PAIR, events: chosen('E', ['First cut', 45_100, 45_200, null]) }, 'A4', [
    { title: 'Mine', sheet: 'Prices', headerRow: 0, rowCount: ROWS, columns: [], attribution: 'Source: me.', use: {} },
    { title: 'Other', sheet: 'Other', headerRow: 0, rowCount: 1, columns: [], attribution: 'Source: you.', use: {} },
  ]);
  expect(inputs.events?.cellCount).toBe(3);
  expect(inputs.attributions).toEqual(['Source: me.']);
});

it('refuses figures without a date, which only some functions would count', () => {
  const dates = { ...DATES, cells: DATES.cells.map((row, index) => (index === 7 ? [null] : row)) };
  const undated = faultOf({ ...PAIR, dates });
  expect([undated.field, undated.message]).toEqual([
    'dates',
    'Row 8 has prices but no date. Choose the dates that stand beside the prices.',
  ]);
  const [first, second] = [chosen('D', levels('P')), chosen('E', levels('Q'))];
  expect(faultOf({ ...PAIR, first, second, valuationDates: dates })).toMatchObject({
    field: 'valuationDates',
    message: expect.stringMatching(/^Row 8 has multiples but no date/),
  });
  expect(faultOf({ ...PAIR, longs: first, shorts: second, positionDates: dates })).toMatchObject({
    field: 'positionDates',
    message: expect.stringMatching(/^Row 8 has positions but no date/),
  });
  // Where the price is missing too, nothing is lost.
  const asset = { ...PAIR.asset, cells: PAIR.asset.cells.map((row, index) => (index === 7 ? [null] : row)) };
  expect(readReportInputs({ ...PAIR, dates, asset }, 'A4', []).pair.pairedRows).not.toContain(7);
});

it('refuses two rows, of whose single return nothing can be said', () => {
  const short = (range: ChosenRange, count: number): ChosenRange => ({ ...range, cells: range.cells.slice(0, count) });
  const first = (count: number): Record<string, ChosenRange> =>
    Object.fromEntries(Object.entries(PAIR).map(([field, range]) => [field, short(range, count)]));
  expect(faultOf(first(3)).message).toMatch(/at least three dated rows/);
  expect(readReportInputs(first(4), 'A4', []).pair.pairedRows).toHaveLength(3);
});

it.each([
  ['longs without shorts', { ...PAIR, longs: chosen('D', levels('Longs')) }, 'shorts', /Choose the short contracts/],
  [
    'multiples without dates',
    { ...PAIR, first: chosen('D', levels('P')), second: chosen('E', levels('Q')) },
    'valuationDates',
    /Choose the dates/,
  ],
  ['other rows', { ...PAIR, benchmark: chosen('C', levels('Index', 20)) }, 'benchmark', /20 rows, but there are 24/],
  [
    'a panel of other rows without a benchmark',
    { ...PAIR, prices: chosen('D', levels('Part', 12)) },
    'panelBenchmark',
    /Choose what they are measured against/,
  ],
])('%s is a fault of the field to be put right', (_, ranges, field, message) => {
  const fault = faultOf(ranges);
  expect(fault.field).toBe(field);
  expect(fault.message).toMatch(message);
});
