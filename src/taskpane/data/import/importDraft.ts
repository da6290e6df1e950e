/** What somebody has set for an import so far, and what follows from it and the file. */
import { columnTitles } from '../../../datasets/import/columnTitles';
import type { DateOrder, MonthDay } from '../../../datasets/import/dates';
import type { Inspection } from '../../../datasets/import/inspectFile';
import { MISSING_WORDS } from '../../../datasets/import/missing';
import type { DecimalSign } from '../../../datasets/import/numbers';
import { suggestReading } from '../../../datasets/import/reading';
import type { ColumnKind, ColumnReading, OpenQuestion, Reading } from '../../../datasets/import/reading';
import { LAST_SERIAL, serialFromIso } from '../../../series/dates';
import { dateFault } from '../dateText';

export interface ImportDraft {
  readonly kinds: Readonly<Record<number, ColumnKind>>;
  readonly included: Readonly<Record<number, boolean>>;
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
  readonly monthDay: MonthDay;
  /** Texts ticked or unticked as missing values, by themselves. */
  readonly missing: Readonly<Record<string, boolean>>;
  readonly fillShortRows: boolean;
  /** ISO dates; empty where the file's own first and last are meant. */
  readonly from: string;
  readonly to: string;
}

export const EMPTY_DRAFT: ImportDraft = {
  kinds: {},
  included: {},
  monthDay: 'last',
  missing: {},
  fillShortRows: false,
  from: '',
  to: '',
};

/** What a change of the layout leaves of what was set: not what was said of single columns, which are others now. */
export function draftForOtherLayout({ monthDay, missing, fillShortRows }: ImportDraft): ImportDraft {
  return { ...EMPTY_DRAFT, monthDay, missing, fillShortRows };
}

export interface DraftedReading {
  readonly columns: readonly ColumnReading[];
  readonly decimal: DecimalSign | undefined;
  readonly dateOrder: DateOrder | undefined;
  /** What the file leaves open, whether answered by now or not. */
  readonly questions: readonly OpenQuestion[];
  readonly dateColumn: number | undefined;
  readonly faults: { readonly from?: string; readonly to?: string; readonly columns?: string };
  /** Undefined while a question is open or something set is wrong. */
  readonly reading: Reading | undefined;
}

function spanFaults({ from, to }: ImportDraft): DraftedReading['faults'] {
  const [fromFault, toFault] = [dateFault(from), dateFault(to)];
  if (fromFault !== undefined || toFault !== undefined) {
    return {
      ...(fromFault === undefined ? {} : { from: fromFault }),
      ...(toFault === undefined ? {} : { to: toFault }),
    };
  }
  return from !== '' && to !== '' && from > to ? { to: 'This date lies before the first. Choose a later one.' } : {};
}

function spanOf({ from, to }: ImportDraft, column: number | undefined): Reading['span'] {
  if (column === undefined || (from === '' && to === '')) return undefined;
  return { column, from: serialFromIso(from) ?? 0, to: serialFromIso(to) ?? LAST_SERIAL };
}

/** Words count as missing unless unticked, other texts only where ticked. */
export function missingTexts(draft: ImportDraft): readonly string[] {
  const words = MISSING_WORDS.filter((word) => draft.missing[word] !== false);
  const ticked = Object.keys(draft.missing).filter((text) => draft.missing[text] === true);
  return [...new Set([...words, ...ticked])];
}

export function draftReading(inspection: Inspection, draft: ImportDraft): DraftedReading {
  const suggestion = suggestReading(inspection.columns, columnTitles(inspection), draft.kinds);
  const columns = suggestion.columns.map((column, index) => ({
    ...column,
    included: draft.included[index] ?? column.included,
  }));
  const decimal = draft.decimal ?? suggestion.decimal;
  const dateOrder = draft.dateOrder ?? suggestion.dateOrder;
  const open = suggestion.questions.some(({ kind }) => (kind === 'decimal' ? decimal : dateOrder) === undefined);
  const found = columns.findIndex(({ kind, included }) => kind === 'date' && included);
  const dateColumn = found < 0 ? undefined : found;
  const none = columns.every(({ included }) => !included);
  const faults = { ...spanFaults(draft), ...(none ? { columns: 'Choose at least one column.' } : {}) };
  const reading: Reading | undefined =
    open || decimal === undefined || Object.keys(faults).length > 0
      ? undefined
      : {
          columns,
          decimal,
          dateOrder,
          monthDay: draft.monthDay,
          missing: missingTexts(draft),
          fillShortRows: draft.fillShortRows,
          span: spanOf(draft, dateColumn),
        };
  return { columns, decimal, dateOrder, questions: suggestion.questions, dateColumn, faults, reading };
}
