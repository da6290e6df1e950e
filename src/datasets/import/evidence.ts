/** What the cells of a column have in common: counted over the whole file, so that nothing is decided by its first rows alone. */
import { DATE_ORDERS, TOO_EARLY, serialOf, writtenDate } from './dates';
import type { DateOrder, WrittenDate } from './dates';
import { isMissingNumber, isMissingWord } from './missing';
import { PERCENT, WITH_COMMA, WITH_POINT, decimalsOf, numberForm } from './numbers';

/** The dates of a column as they come, read in one order. */
export interface DateRun {
  /** Cells that are dates in this order. */
  count: number;
  earliest: number;
  latest: number;
  last: number;
  forwards: number;
  backwards: number;
}

export interface ColumnEvidence {
  /** Cells that hold something other than a word for a missing value. */
  cells: number;
  /** How often each text for a missing value stands here; the numbers among them are counted as cells too. */
  readonly missing: Map<string, number>;
  /** Numbers under the point, under the comma, and under one of them alone; and those with a sign that may be either. */
  withPoint: number;
  withComma: number;
  pointAlone: number;
  commaAlone: number;
  eitherSign: number;
  eitherSignExample: string;
  percents: number;
  pointDecimals: number;
  commaDecimals: number;
  /** Dates in any form, those in digits alone among them, and years alone, which are numbers first. */
  dates: number;
  compactDates: number;
  years: number;
  /** Dates whose order the text does not tell: all, and those possible in each order. */
  ordered: number;
  orderedExample: string;
  readonly possible: Record<DateOrder, number>;
  months: number;
  timed: number;
  twoDigitYears: number;
  tooEarly: number;
  readonly runs: Record<DateOrder, DateRun>;
}

function emptyRun(): DateRun {
  return { count: 0, earliest: Infinity, latest: -Infinity, last: NaN, forwards: 0, backwards: 0 };
}

export function emptyEvidence(): ColumnEvidence {
  return {
    cells: 0,
    missing: new Map(),
    withPoint: 0,
    withComma: 0,
    pointAlone: 0,
    commaAlone: 0,
    eitherSign: 0,
    eitherSignExample: '',
    percents: 0,
    pointDecimals: 0,
    commaDecimals: 0,
    dates: 0,
    compactDates: 0,
    years: 0,
    ordered: 0,
    orderedExample: '',
    possible: { dmy: 0, mdy: 0, ymd: 0 },
    months: 0,
    timed: 0,
    twoDigitYears: 0,
    tooEarly: 0,
    runs: { dmy: emptyRun(), mdy: emptyRun(), ymd: emptyRun() },
  };
}

/** The text without spaces around it; most have none. */
export function trimmed(text: string): string {
  if (text === '') return text;
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  const spaced = first <= 32 || last <= 32 || first === 160 || last === 160;
  return spaced ? text.trim() : text;
}

function countMissing(evidence: ColumnEvidence, text: string): void {
  evidence.missing.set(text, (evidence.missing.get(text) ?? 0) + 1);
}

function follow(run: DateRun, serial: number): void {
  run.count += 1;
  if (serial < run.earliest) run.earliest = serial;
  if (serial > run.latest) run.latest = serial;
  if (serial > run.last) run.forwards += 1;
  else if (serial < run.last) run.backwards += 1;
  run.last = serial;
}

const MONTH_FORMS: ReadonlySet<WrittenDate['form']> = new Set(['month', 'compactMonth', 'quarter'] as const);

/** Whether the text is a date at all, in whatever order. */
function countDate(evidence: ColumnEvidence, date: WrittenDate, text: string): boolean {
  const isOrdered = date.form === 'ordered';
  let [possible, early] = [false, false];
  const fixed = isOrdered ? NaN : serialOf(date, undefined, 'last');
  for (const order of DATE_ORDERS) {
    const serial = isOrdered ? serialOf(date, order, 'last') : fixed;
    if (Number.isNaN(serial)) continue;
    possible = true;
    if (isOrdered) evidence.possible[order] += 1;
    if (serial === TOO_EARLY) early = true;
    else follow(evidence.runs[order], serial);
  }
  if (!possible) return false;
  if (early) evidence.tooEarly += 1;
  countTraits(evidence, date, text);
  return true;
}

function countTraits(evidence: ColumnEvidence, date: WrittenDate, text: string): void {
  evidence.dates += 1;
  if (date.time > 0) evidence.timed += 1;
  if (date.twoDigitYear) evidence.twoDigitYears += 1;
  if (MONTH_FORMS.has(date.form)) evidence.months += 1;
  if (date.form === 'ordered') {
    evidence.ordered += 1;
    evidence.orderedExample ||= text;
  }
}

function countNumber(evidence: ColumnEvidence, form: number, text: string): void {
  const [point, comma] = [(form & WITH_POINT) !== 0, (form & WITH_COMMA) !== 0];
  if (point) evidence.withPoint += 1;
  if (comma) evidence.withComma += 1;
  if ((form & PERCENT) !== 0) evidence.percents += 1;
  if (!point) evidence.commaAlone += 1;
  else if (!comma) evidence.pointAlone += 1;
  else if (/[.,]/.test(text)) {
    evidence.eitherSign += 1;
    evidence.eitherSignExample ||= text;
  }
  if (point) evidence.pointDecimals = Math.max(evidence.pointDecimals, decimalsOf(text, '.'));
  if (comma) evidence.commaDecimals = Math.max(evidence.commaDecimals, decimalsOf(text, ','));
}

/** Digits alone may be a number and a date, such as `20240131` or `202401`. */
function countCompactDate(evidence: ColumnEvidence, text: string): void {
  if (text.length !== 4 && text.length !== 6 && text.length !== 8) return;
  const date = writtenDate(text);
  if (!date) return;
  if (date.form === 'year') evidence.years += 1;
  else if ((date.form === 'compactDay' || date.form === 'compactMonth') && countDate(evidence, date, text)) {
    evidence.compactDates += 1;
  }
}

/** Takes one cell into account. */
export function countCell(evidence: ColumnEvidence, cell: string): void {
  const text = trimmed(cell);
  if (text === '') return;
  const form = numberForm(text);
  if (form !== 0) {
    if (text.startsWith('-99') && isMissingNumber(text)) countMissing(evidence, text);
    evidence.cells += 1;
    countNumber(evidence, form, text);
    countCompactDate(evidence, text);
  } else if (isMissingWord(text)) countMissing(evidence, text);
  else {
    evidence.cells += 1;
    const date = writtenDate(text);
    if (date) countDate(evidence, date, text);
  }
}

/** What a single cell looks like, before its column is known. */
export function cellLooks(cell: string): 'missing' | 'number' | 'date' | 'text' {
  const text = trimmed(cell);
  if (text === '' || isMissingWord(text)) return 'missing';
  if (numberForm(text) !== 0) return 'number';
  const date = writtenDate(text);
  if (!date) return 'text';
  const real = DATE_ORDERS.some((order) => !Number.isNaN(serialOf(date, order, 'last')));
  return real ? 'date' : 'text';
}
