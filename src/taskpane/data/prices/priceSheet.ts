import { cellAddress } from '../../../workbook/a1';
import type { CellInput, PlacedFormula, SheetContent } from '../../../workbook/workbook';
import { listText } from '../../shared/words';
import type { PriceInterval, PriceRequest } from './priceRequest';

/** Rows of the sheet, from 0: the dates asked for, the header, and the first row of prices. */
const START_ROW = 2;
const END_ROW = 3;
export const PRICE_HEADER_ROW = 4;
export const FIRST_PRICE_ROW = 5;

const DATE_FORMAT = 'yyyy-mm-dd';
const PRICE_FORMAT = '#,##0.00';
const MOST_NAMED = 4;

interface IntervalTerms {
  /** STOCKHISTORY's own number of the interval. */
  readonly number: number;
  /** What day a period is dated at, of STOCKHISTORY's dates. */
  readonly dated: (dates: string) => string;
  readonly words: string;
}

/**
 * STOCKHISTORY dates a week at its first day of trade and a month at its first day, and gives the close of its last: dated so,
 * a price would stand days before anybody knew it. Each period is dated at its end instead, on which all tickers agree besides.
 */
const INTERVALS: Readonly<Record<PriceInterval, IntervalTerms>> = {
  daily: { number: 0, dated: (dates) => dates, words: 'Daily closing prices' },
  weekly: {
    number: 1,
    dated: (dates) => `${dates}+MOD(6-WEEKDAY(${dates}),7)`,
    words: 'Closing prices of each week, dated at its Friday',
  },
  monthly: {
    number: 2,
    dated: (dates) => `DATE(YEAR(${dates}),MONTH(${dates})+1,0)`,
    words: 'Closing prices of each month, dated at its last day',
  },
};

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}

/** The history of the ticker in the header of a column; 0 stands for the date, 1 for the close. */
function history(column: number, interval: PriceInterval, properties: string): string {
  const ticker = cellAddress(PRICE_HEADER_ROW, column);
  const [start, end] = [absolute(START_ROW, 0), absolute(END_ROW, 0)];
  return `STOCKHISTORY(${ticker},${start},${end},${INTERVALS[interval].number},0,${properties})`;
}

function datesFormula(interval: PriceInterval): string {
  const dates = history(1, interval, '0');
  return interval === 'daily' ? `=${dates}` : `=LET(dates,${dates},${INTERVALS[interval].dated('dates')})`;
}

/** The closes on the dates of column A, #N/A where there is none; where the history fails, its own error. */
function closesFormula(column: number, interval: PriceInterval): string {
  const dated = INTERVALS[interval].dated('dates');
  return (
    `=LET(history,${history(column, interval, '0,1')},` +
    'dates,INDEX(history,0,1),closes,INDEX(history,0,2),' +
    `IF(ISERROR(INDEX(history,1,1)),INDEX(history,1,1),XLOOKUP(${absolute(FIRST_PRICE_ROW, 0)}#,${dated},closes)))`
  );
}

function endFormulas(end: number | undefined): readonly PlacedFormula[] {
  return end === undefined ? [{ row: END_ROW, column: 0, formula: '=TODAY()' }] : [];
}

/** What the prices are of, in few words. */
export function priceTitle(tickers: readonly string[]): string {
  const named = tickers.length > MOST_NAMED ? tickers.slice(0, MOST_NAMED - 1) : tickers;
  const others = tickers.length - named.length;
  return `Prices of ${listText(others === 0 ? named : [...named, `${others} others`])}`;
}

/** Who supplies the prices, for sheets and charts. */
export const PRICE_ATTRIBUTION = 'Source: STOCKHISTORY of Microsoft Excel.';

function notesOf({ tickers, interval }: PriceRequest): string {
  const joined = `Dates are those of ${tickers[0] ?? ''}; #N/A where another has no price then.`;
  const notes = `${PRICE_ATTRIBUTION} ${INTERVALS[interval].words}, without dividends, in the currency of the exchange.`;
  return tickers.length > 1 ? `${notes} ${joined}` : notes;
}

/** A sheet of formulas: the dates of the first ticker, and beside them the closes of all, each looked up at its date. */
export function priceSheet(request: PriceRequest): SheetContent {
  const { tickers, start, end, interval } = request;
  const count = tickers.length + 1;
  const line = (...cells: CellInput[]): CellInput[] => [...cells, ...Array<null>(count - cells.length).fill(null)];
  return {
    name: 'Live prices',
    values: [
      line(priceTitle(tickers)),
      line(notesOf(request)),
      line(start, 'Start: prices follow when you change it'),
      line(end ?? null, 'End'),
      ['Date', ...tickers],
    ],
    formulas: [
      ...endFormulas(end),
      { row: FIRST_PRICE_ROW, column: 0, formula: datesFormula(interval) },
      ...tickers.map((_, index) => ({
        row: FIRST_PRICE_ROW,
        column: index + 1,
        formula: closesFormula(index + 1, interval),
      })),
    ],
    columns: [
      { width: 12, numberFormat: DATE_FORMAT },
      ...tickers.map((ticker) => ({ width: Math.max(11, ticker.length + 2), numberFormat: PRICE_FORMAT })),
    ],
    bold: [{ row: 0, column: 0 }, ...Array.from({ length: count }, (_, column) => ({ row: PRICE_HEADER_ROW, column }))],
    frozenRows: FIRST_PRICE_ROW,
    requiredFunctions: ['STOCKHISTORY'],
  };
}
