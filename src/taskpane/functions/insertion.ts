import { formulaText, rangeText } from '../../workbook/formula';
import type { FunctionCall, RangeReference } from '../../workbook/formula';
import type {
  CellFormula,
  CellValue,
  FormulaInsertion,
  FormulaPlace,
  SheetContent,
  Workbook,
  WriteOptions,
} from '../../workbook/workbook';
import { countedText } from '../shared/words';
import type { FunctionEntry } from './catalogue';
import { freePlace } from './freePlace';
import { prepareCall } from './prepareCall';
import type { FilledForm } from './prepareCall';
import { resultFormats } from './resultTable';
import { resultOf } from './functionResult';
import type { Result } from './functionResult';

/** Characters of a date and some air. */
const DATE_WIDTH = 12;

type Blocked = Extract<FormulaInsertion, { readonly blockedBy: RangeReference }>;

/** What became of the wish to insert a formula. */
export type Insertion =
  /** The cell shows an error where the function failed for want of data; its words are the note. */
  | {
      readonly kind: 'inserted';
      readonly range: RangeReference;
      readonly formula: CellFormula;
      readonly note: string | undefined;
    }
  | { readonly kind: 'sheetAdded'; readonly sheet: string; readonly note: string | undefined }
  /** `free` is a cell of the same sheet where it would have room. */
  | { readonly kind: 'blocked'; readonly words: string; readonly free: RangeReference | undefined };

interface Worked {
  readonly call: FunctionCall;
  readonly rows: readonly (readonly CellValue[])[] | undefined;
  readonly note: string | undefined;
}

/** @throws Error where the form holds no formula, the function refuses one of its arguments, or the host does not tell what room the result needs */
async function worked(form: FilledForm): Promise<Worked> {
  const { workbook, entry } = form;
  const prepared = await prepareCall(form);
  if (prepared.kind === 'incomplete') throw new Error('Fill in the marked fields first.');
  if (prepared.kind === 'faulty') {
    throw new Error(
      Object.entries(prepared.faults)
        .map(([name, fault]) => `${name}: ${fault}`)
        .join(' '),
    );
  }
  const result: Result = await resultOf(workbook, entry, prepared);
  if (result.kind === 'rows') return { call: prepared.call, rows: result.rows, note: undefined };
  if (result.argument !== undefined) throw new Error(result.message);
  return { call: prepared.call, rows: undefined, note: result.message };
}

/** What keeps the formula out, in words. */
export function blockedWords({ blockedBy, reason }: Blocked, rowCount: number, columnCount: number): string {
  const cells = rangeText(blockedBy);
  const size =
    rowCount === 1 && columnCount === 1
      ? 'Its result takes one cell'
      : `Its result takes ${countedText(rowCount, 'row')} and ${countedText(columnCount, 'column')}`;
  switch (reason) {
    case 'inUse':
      return `${size}, and ${cells} is not empty.`;
    case 'table':
      return `${size}, and the table in ${cells} would be in the way.`;
    case 'merged':
      return `${size}, and the merged cells in ${cells} would be in the way.`;
    case 'read':
      return `${size} among those that the formula reads, ${cells}.`;
    case 'edge':
      return `${size}, and the sheet ends at ${cells}.`;
    case 'changed':
      return `The formula in ${cells} has been changed or moved since this form was opened.`;
  }
}

/** The cell at whose right another place is looked for. */
async function wantedCell(workbook: Workbook, place: FormulaPlace | undefined): Promise<RangeReference | undefined> {
  return place ? place.cell : workbook.selection();
}

/** Writes the formula into the active cell or the given one, if its result has room there. */
export async function insertIntoCell(form: FilledForm, place: FormulaPlace | undefined): Promise<Insertion> {
  const { workbook, entry } = form;
  const { call, rows, note } = await worked(form);
  const [rowCount, columnCount] = [rows?.length ?? 1, rows?.[0]?.length ?? 1];
  const size = { rowCount, columnCount, numberFormats: rows ? resultFormats(entry, rows) : [] };
  const outcome = await workbook.insertFormula(call, size, place);
  if ('inserted' in outcome) {
    const { inserted, formula } = outcome;
    const [address = inserted.address] = inserted.address.split(':');
    return { kind: 'inserted', range: inserted, formula: { cell: { ...inserted, address }, formula }, note };
  }
  const wanted = await wantedCell(workbook, place);
  const free = wanted && (await freePlace(workbook, call, size, { at: wanted, blockedBy: outcome.blockedBy }));
  return { kind: 'blocked', words: blockedWords(outcome, rowCount, columnCount), free };
}

/** A sheet that says what its formula answers, with the result below. */
export function formulaSheet(
  entry: FunctionEntry,
  call: FunctionCall,
  rows: readonly (readonly CellValue[])[] | undefined,
): SheetContent {
  const formats = rows ? resultFormats(entry, rows) : [];
  return {
    name: entry.id,
    values: [[entry.question], [entry.summary], [null]],
    formulas: [{ row: 3, column: 0, formula: formulaText(call) }],
    columns: formats.map((numberFormat) => (numberFormat === undefined ? {} : { width: DATE_WIDTH, numberFormat })),
    bold: [{ row: 0, column: 0 }],
  };
}

export async function insertOnNewSheet(form: FilledForm, options: WriteOptions): Promise<Insertion> {
  const { call, rows, note } = await worked(form);
  const sheet = await form.workbook.insertSheet(formulaSheet(form.entry, call, rows), options);
  return { kind: 'sheetAdded', sheet, note };
}
