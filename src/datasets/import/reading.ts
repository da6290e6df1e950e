/** How the texts of a file become dates, numbers and texts: what the evidence decides, and what only a person can. */
import { DATE_ORDERS } from './dates';
import type { DateOrder, MonthDay } from './dates';
import type { ColumnEvidence } from './evidence';
import { MISSING_WORDS } from './missing';
import type { DecimalSign } from './numbers';

export type ColumnKind = 'date' | 'number' | 'text';

export interface ColumnReading {
  readonly title: string;
  readonly kind: ColumnKind;
  readonly included: boolean;
  /** Whether four digits are a year in it; elsewhere they are no date. */
  readonly years: boolean;
}

export interface Reading {
  readonly columns: readonly ColumnReading[];
  readonly decimal: DecimalSign;
  /** Undefined where no date of the file needs it. */
  readonly dateOrder: DateOrder | undefined;
  readonly monthDay: MonthDay;
  /** Texts that stand for a missing value in columns of dates and numbers; an empty cell always does. */
  readonly missing: readonly string[];
  /** Rows with fewer cells than the table has columns are filled with blanks; else they are left out. */
  readonly fillShortRows: boolean;
  /** The column and the first and last date of the rows that are wanted. */
  readonly span: { readonly column: number; readonly from: number; readonly to: number } | undefined;
}

/** What the file leaves open. */
export type OpenQuestion =
  | { readonly kind: 'decimal'; readonly example: string }
  | {
      readonly kind: 'dateOrder';
      readonly example: string;
      readonly column: number;
      /** Orders to choose from, in which at least one date is possible. */
      readonly orders: readonly DateOrder[];
      /** Whether some dates are possible in one order only and others only in another. */
      readonly contradictory: boolean;
    };

/** A column is of a kind where this share of its cells fits; the others are listed. */
const KIND_SHARE = 2 / 3;
/** Beside so many that say otherwise, a number is a slip. */
const OUTVOTED = 20;
const DATE_TITLE = /date|month|day|period|quarter|time|datum|monat|^$/i;

/** @param index A first column, or one whose title says so, holds dates where its digits may be some. */
export function suggestKind(evidence: ColumnEvidence, title: string, index: number): ColumnKind {
  const { cells, dates, compactDates, withPoint, withComma } = evidence;
  if (cells === 0) return 'text';
  const wanted = KIND_SHARE * cells;
  const digitsAreDates = index === 0 || DATE_TITLE.test(title);
  if ((digitsAreDates ? dates : dates - compactDates) >= wanted) return 'date';
  return Math.max(withPoint, withComma) >= wanted ? 'number' : 'text';
}

/** A column of years is one of numbers until somebody says otherwise. */
export function holdsYears({ cells, years }: ColumnEvidence): boolean {
  return cells > 0 && years >= KIND_SHARE * cells;
}

function sum(columns: readonly ColumnEvidence[], count: (column: ColumnEvidence) => number): number {
  return columns.reduce((total, column) => total + count(column), 0);
}

/** The decimal sign of the number columns, or an example of what may be read both ways. */
export function decideDecimal(numbers: readonly ColumnEvidence[]): DecimalSign | { readonly example: string } {
  const point = sum(numbers, ({ pointAlone }) => pointAlone);
  const comma = sum(numbers, ({ commaAlone }) => commaAlone);
  if (point > OUTVOTED * comma) return '.';
  if (comma > OUTVOTED * point) return ',';
  const example = numbers.find(({ eitherSign }) => eitherSign > 0)?.eitherSignExample;
  if (point === 0 && comma === 0 && example === undefined) return '.';
  return { example: example ?? '1,234' };
}

/** The order of the dates in figures, undefined where there are none, or the question to ask. */
export function decideDateOrder(
  columns: readonly ColumnEvidence[],
  dateColumns: readonly number[],
): DateOrder | undefined | Extract<OpenQuestion, { readonly kind: 'dateOrder' }> {
  const used = dateColumns.flatMap((index) => {
    const column = columns[index];
    return column && column.ordered > 0 ? [{ index, column }] : [];
  });
  const [first] = used;
  if (!first) return undefined;
  const evidence = used.map(({ column }) => column);
  const total = sum(evidence, ({ ordered }) => ordered);
  const counts = DATE_ORDERS.map((order) => ({ order, count: sum(evidence, ({ possible }) => possible[order]) }));
  const most = Math.max(...counts.map(({ count }) => count));
  const best = counts.filter(({ count }) => count === most).map(({ order }) => order);
  const [only] = best;
  if (best.length === 1 && most === total) return only;
  const contradictory = most < total;
  const orders = contradictory ? counts.filter(({ count }) => count > 0).map(({ order }) => order) : best;
  return { kind: 'dateOrder', example: first.column.orderedExample, column: first.index, orders, contradictory };
}

/** The words for a missing value that stand in the file. */
export function wordsFound(columns: readonly ColumnEvidence[], words: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of words) {
    const count = sum(columns, ({ missing }) => missing.get(word) ?? 0);
    if (count > 0) found.set(word, count);
  }
  return found;
}

export interface Suggestion {
  readonly columns: readonly ColumnReading[];
  readonly decimal: DecimalSign | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly missing: readonly string[];
  readonly questions: readonly OpenQuestion[];
}

/** What the evidence says of a file, given the kinds that somebody has chosen for some of its columns. */
export function suggestReading(
  evidence: readonly ColumnEvidence[],
  titles: readonly string[],
  kinds: Readonly<Record<number, ColumnKind>> = {},
): Suggestion {
  const columns = evidence.map((column, index): ColumnReading => {
    const title = titles[index] ?? `Column ${index + 1}`;
    const kind = kinds[index] ?? suggestKind(column, title, index);
    const unnamed = title === `Column ${index + 1}`;
    const nothing = column.cells === 0 && unnamed;
    // Some sources leave the header of the first column empty, because everybody sees what it holds.
    const dates = index === 0 && unnamed && kind === 'date' && !titles.some((other) => /^date$/i.test(other));
    return { title: dates ? 'Date' : title, kind, included: !nothing, years: holdsYears(column) };
  });
  const decimal = decideDecimal(evidence.filter((_, index) => columns[index]?.kind === 'number'));
  const dateColumns = columns.flatMap(({ kind }, index) => (kind === 'date' ? [index] : []));
  const order = decideDateOrder(evidence, dateColumns);
  const questions: OpenQuestion[] = [];
  if (typeof decimal === 'object') questions.push({ kind: 'decimal', example: decimal.example });
  if (typeof order === 'object') questions.push(order);
  return {
    columns,
    decimal: typeof decimal === 'object' ? undefined : decimal,
    dateOrder: typeof order === 'object' ? undefined : order,
    missing: MISSING_WORDS,
    questions,
  };
}
