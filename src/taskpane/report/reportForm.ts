import { REPORT_FIELDS } from '../../reports/fields';
import { rangeText } from '../../workbook/formula';
import type { InsertedData } from '../data/insertedData';
import { columnsRange } from '../data/insertedData';
import { asText, fieldOf, recordOf, textsOf } from '../shared/unknownShapes';

export type Paper = 'A4' | 'Letter';

/** What stands in the form of the report: ranges as typed, by field. */
export interface ReportForm {
  readonly ranges: Readonly<Record<string, string>>;
  /** Fields that a person filled; the others follow the data that were inserted. */
  readonly chosen: readonly string[];
  readonly paper: Paper;
}

export type Texts = Readonly<Record<string, string>>;

export const EMPTY_FORM: ReportForm = { ranges: {}, chosen: [], paper: 'A4' };

export function paperNamed(value: unknown): Paper | undefined {
  return value === 'A4' || value === 'Letter' ? value : undefined;
}

/** A form that was kept, as far as it is one. */
export function keptForm(kept: unknown): ReportForm {
  const names = new Set(REPORT_FIELDS.map(({ name }) => name));
  const ranges = Object.entries(recordOf(fieldOf(kept, 'ranges'), asText)).filter(([name]) => names.has(name));
  return {
    ranges: Object.fromEntries(ranges),
    chosen: textsOf(fieldOf(kept, 'chosen')).filter((name) => names.has(name)),
    paper: paperNamed(fieldOf(kept, 'paper')) ?? EMPTY_FORM.paper,
  };
}

/** An emptied field is nobody's choice any more. */
export function withText(form: ReportForm, field: string, text: string): ReportForm {
  const others = form.chosen.filter((name) => name !== field);
  return {
    ...form,
    ranges: { ...form.ranges, [field]: text },
    chosen: text.trim() === '' ? others : [...others, field],
  };
}

/** All fields anew; those that are left out become empty. */
export function filledWith(form: ReportForm, texts: Texts): ReportForm {
  return { ...form, ranges: texts, chosen: Object.keys(texts) };
}

/** Fields that nobody filled take what is given; without anything given they become empty. */
export function prefilled(form: ReportForm, given: Texts): ReportForm {
  const kept = Object.entries(form.ranges).filter(([name]) => form.chosen.includes(name));
  return { ...form, ranges: { ...given, ...Object.fromEntries(kept) } };
}

/** Columns of data as texts of fields; a column that the data do not have is left out. */
export function columnTexts(
  data: InsertedData,
  columns: Readonly<Record<string, string | readonly [first: string, last: string] | undefined>>,
): Texts {
  const texts = Object.entries(columns).flatMap(([field, named]) => {
    if (named === undefined) return [];
    const [first, last] = typeof named === 'string' ? [named, named] : named;
    const range = columnsRange(data, first, last);
    return range ? [[field, rangeText(range)] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** The first column where it holds dates. */
export function datesOf({ columns }: InsertedData): string | undefined {
  return columns[0]?.kind === 'date' ? columns[0].name : undefined;
}

function pairTexts(data: InsertedData): Texts | undefined {
  const { pair } = data.use;
  return pair && columnTexts(data, { dates: datesOf(data), asset: pair.asset, benchmark: pair.benchmark });
}

function panelTexts(data: InsertedData): Texts | undefined {
  const { panel } = data.use;
  return panel && columnTexts(data, { prices: [panel.first, panel.last], panelBenchmark: panel.benchmark });
}

function multipleTexts(data: InsertedData): Texts | undefined {
  const { multiples } = data.use;
  return (
    multiples && columnTexts(data, { valuationDates: datesOf(data), first: multiples.first, second: multiples.second })
  );
}

function positionTexts(data: InsertedData): Texts | undefined {
  const { positions } = data.use;
  return (
    positions &&
    columnTexts(data, {
      positionDates: datesOf(data),
      longs: positions.longs,
      shorts: positions.shorts,
      openInterest: positions.openInterest,
    })
  );
}

/** What the form begins with when data have been inserted: each group of fields from the latest data that suit it. */
export function prefilledTexts(inserted: readonly InsertedData[]): Texts {
  const latestFirst = [...inserted].reverse();
  const groups = [pairTexts, panelTexts, multipleTexts, positionTexts].map((textsOfGroup) => {
    for (const data of latestFirst) {
      const texts = textsOfGroup(data);
      if (texts) return texts;
    }
    return {};
  });
  return Object.assign({}, ...groups) as Texts;
}
