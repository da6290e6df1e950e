import type { ColumnInput, Notation, ReportInputs } from '../../src/reports/inputs';
import { a1Notation } from '../../src/taskpane/report/notation';

export const ROWS = 121;
const FIRST_MONTH_END = 40_209;

/** A column of `Prices` with a header and `ROWS - 1` figures. */
export function column(letter: string, label: string, rowCount = ROWS): ColumnInput {
  return { range: { sheet: 'Prices', address: `${letter}1:${letter}${rowCount}` }, label, labelled: true, rowCount };
}

export const SERIALS: readonly (number | undefined)[] = [
  undefined,
  ...Array.from({ length: ROWS - 1 }, (_, month) => FIRST_MONTH_END + Math.round(30.44 * month)),
];

const dates = { range: { sheet: 'Prices', address: `A1:A${ROWS}` }, serials: SERIALS, numeric: true };
const filledRows = SERIALS.flatMap((serial, row) => (serial === undefined ? [] : [row]));

/** Monthly prices of a pair alone. */
export const PAIR_ALONE: ReportInputs = {
  paper: 'A4',
  pair: { dates, asset: column('B', 'Small'), benchmark: column('C', 'Large'), pairedRows: filledRows },
  panel: undefined,
  valuation: undefined,
  events: undefined,
  positions: undefined,
  shortInterest: undefined,
  attributions: [],
};

/** Everything a report can be given. */
export const EVERYTHING: ReportInputs = {
  ...PAIR_ALONE,
  panel: {
    prices: { sheet: 'Prices', address: `D1:G${ROWS}` },
    columnCount: 4,
    rowCount: ROWS,
    benchmark: column('C', 'Large'),
  },
  valuation: { first: column('H', 'P/B small'), second: column('I', 'P/B large'), dates, valuedRows: filledRows },
  events: { range: { sheet: 'Events', address: 'A1:A12' }, cellCount: 11 },
  positions: { longs: column('J', 'Longs'), shorts: column('K', 'Shorts'), openInterest: column('L', 'OI'), dates },
  shortInterest: { shortFloat: column('M', 'Short interest'), daysToCover: column('N', 'Days to cover') },
  attributions: ['Source: somebody.'],
};

export const NOTATION: Notation = a1Notation;
