import type { CellValue } from '../../../workbook/workbook';

/** How a ticker fared on the sheet. */
export type PriceAnswer =
  | { readonly kind: 'prices'; readonly count: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'fault'; readonly fault: string };

export interface PriceAnswers {
  /** As they stand in the header now. */
  readonly tickers: readonly string[];
  /** By ticker, in their order. */
  readonly answers: readonly PriceAnswer[];
  /** Rows with a date. */
  readonly rowCount: number;
}

const WAITING = new Set(['#BUSY!', '#GETTING_DATA', '#GETTING_DATA!']);

type Rows = readonly (readonly CellValue[])[];

function errorOf(value: CellValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null ? value.error : undefined;
}

function faultOf(error: string, ticker: string, first: string): string {
  switch (error) {
    case '#VALUE!':
      return `Excel knows no ${ticker}, or has no prices of it between these dates. Correct it in the header of its column, name its exchange as in XNAS:QQQ, or change the dates above; then look again.`;
    case '#CONNECT!':
      return 'The service that Excel takes prices from does not answer. Check the connection and recalculate later.';
    case '#BLOCKED!':
      return 'Excel is not allowed to ask for prices. Sign in with a subscription to Microsoft 365 that includes them.';
    case '#REF!':
      return `There are no dates to look up, because ${first} has none. Correct it in the header first.`;
    case '#SPILL!':
      return 'The cells below are not empty, so that the prices have no room. Empty them.';
    case '#N/A':
      return `There are no prices on the dates of ${first}. Choose other dates, or name this ticker first.`;
    default:
      return `Excel shows ${error} instead of prices.`;
  }
}

function isWaiting(value: CellValue | undefined): boolean {
  const error = errorOf(value);
  return error === undefined ? typeof value !== 'number' : WAITING.has(error);
}

function answerOf(rows: Rows, column: number, ticker: string, first: string): PriceAnswer {
  const cells = rows.map((row) => row[column]);
  const count = cells.filter((value) => typeof value === 'number').length;
  if (count > 0) return { kind: 'prices', count };
  const error = errorOf(cells[0]);
  if (error === undefined || isWaiting(cells[0])) return { kind: 'waiting' };
  // As long as the dates are on their way there is nothing to look up, and when they have come it is only about to be.
  const dates = rows[0]?.[0];
  if (error === '#REF!' && (typeof dates === 'number' || isWaiting(dates))) return { kind: 'waiting' };
  return { kind: 'fault', fault: faultOf(error, ticker, first) };
}

/**
 * What the cells say of each ticker.
 * @param rows Cells from the first row of prices on: the dates, and a column for each ticker.
 */
export function priceAnswers(rows: Rows, tickers: readonly string[]): PriceAnswers {
  const end = rows.findIndex((row) => typeof row[0] !== 'number');
  const rowCount = end < 0 ? rows.length : end;
  const dated = rowCount > 0 ? rows.slice(0, rowCount) : rows.slice(0, 1);
  const first = tickers[0] ?? '';
  return { tickers, answers: tickers.map((ticker, index) => answerOf(dated, index + 1, ticker, first)), rowCount };
}

/** The tickers that fared so. */
export function tickersWith({ tickers, answers }: PriceAnswers, kind: PriceAnswer['kind']): readonly string[] {
  return tickers.filter((_, index) => answers[index]?.kind === kind);
}

export function isSettled(found: PriceAnswers): boolean {
  return tickersWith(found, 'waiting').length === 0;
}
