import { serialFromIso } from '../../../series/dates';
import { dateFault, todayIso } from '../dateText';
import { readTickers } from './tickers';

export type PriceInterval = 'daily' | 'weekly' | 'monthly';

/** What stands in the fields; dates as ISO text. */
export interface PriceForm {
  readonly tickers: string;
  readonly start: string;
  readonly end: string;
  readonly interval: PriceInterval;
}

export interface PriceRequest {
  readonly tickers: readonly string[];
  /** Excel serial numbers. */
  readonly start: number;
  /** Undefined for the day on which the sheet is looked at. */
  readonly end: number | undefined;
  readonly interval: PriceInterval;
}

export interface PriceFaults {
  readonly tickers?: string;
  readonly start?: string;
  readonly end?: string;
}

export type ReadPriceForm =
  | { readonly kind: 'request'; readonly request: PriceRequest }
  | { readonly kind: 'faulty'; readonly faults: PriceFaults };

const YEARS_AT_FIRST = 5;

/** Five years to this day. */
export function firstPriceForm(today: string = todayIso()): PriceForm {
  const [year, rest] = [Number(today.slice(0, 4)) - YEARS_AT_FIRST, today.slice(4)];
  // Five years before a 29 February there was none.
  return { tickers: '', start: `${year}${rest === '-02-29' ? '-02-28' : rest}`, end: '', interval: 'daily' };
}

function startFault(start: string, today: string): string | undefined {
  if (start === '') return 'Choose the first date.';
  return dateFault(start) ?? (start >= today ? 'This date is not past. Choose an earlier one.' : undefined);
}

function endFault(end: string, start: string, today: string): string | undefined {
  if (end === '') return undefined;
  const fault = dateFault(end);
  if (fault !== undefined) return fault;
  if (end > today) return 'This date is yet to come. Leave the field empty for today.';
  return end <= start ? 'This date is not after the start. Choose a later one, or leave the field empty.' : undefined;
}

/** The request that the fields make, or what is wrong with which of them. */
export function readPriceForm(form: PriceForm, today: string = todayIso()): ReadPriceForm {
  const list = readTickers(form.tickers);
  const startWrong = startFault(form.start, today);
  const endWrong = endFault(form.end, startWrong === undefined ? form.start : '', today);
  const start = serialFromIso(form.start);
  if (list.kind === 'tickers' && startWrong === undefined && endWrong === undefined && start !== undefined) {
    const { interval } = form;
    return { kind: 'request', request: { tickers: list.tickers, start, end: serialFromIso(form.end), interval } };
  }
  return {
    kind: 'faulty',
    faults: {
      ...(list.kind === 'fault' ? { tickers: list.fault } : {}),
      ...(startWrong === undefined ? {} : { start: startWrong }),
      ...(endWrong === undefined ? {} : { end: endWrong }),
    },
  };
}
