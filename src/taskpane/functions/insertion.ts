import { rangeText } from '../../workbook/formula';
import type { FunctionCall, RangeReference } from '../../workbook/formula';
import type { CellValue, FormulaInsertion, SheetContent, Workbook, WriteOptions } from '../../workbook/workbook';
import { countedText } from '../shared/words';
import type { FunctionEntry } from './catalogue';
import { prepareCall } from './prepareCall';
import type { FormTexts } from './formulaDraft';
import { resultFormats } from './resultTable';
import { resultOf } from './functionResult';
import type { Result } from './functionResult';

/** Characters of a date and some air. */
const DATE_WIDTH = 12;

type Blocked = Extract<FormulaInsertion, { readonly blockedBy: RangeReference }>;

/** What became of the wish to insert a formula. */
export type Insertion =
  /** The cell shows an error where the function failed for want of data; its words are the note. */
  | { readonly kind: 'inserted'; readonly range: RangeReference; readonly note: string | undefined }
  | { readonly kind: 'sheetAdded'; readonly sheet: string; readonly note: string | undefined }
  | { readonly kind: 'blocked'; readonly words: string };

export interface InsertionWish {
  readonly workbook: Workbook;
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
}

interface Worked {
  readonly call: FunctionCall;
  readonly rows: readonly (readonly CellValue[])[] | undefined;
  readonly note: string | undefined;
}

/** @throws Error where the form holds no formula, or the function refuses one of its arguments */
async function worked({ workbook, entry, texts }: InsertionWish): Promise<Worked> {
  const prepared = await prepareCall(workbook, entry, texts);
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
    case 'read':
      return `${size} among those that the formula reads, ${cells}.`;
    case 'edge':
      return `${size}, and the sheet ends at ${cells}.`;
  }
}

/** Writes the formula into the active cell, or in place of the formula that is edited. */
export async function insertIntoCell(wish: InsertionWish, replaced: RangeReference | undefined): Promise<Insertion> {
  const { call, rows, note } = await worked(wish);
  const [rowCount, columnCount] = [rows?.length ?? 1, rows?.[0]?.length ?? 1];
  const numberFormats = rows ? resultFormats(wish.entry, rows) : [];
  const outcome = await wish.workbook.insertFormula(call, { rowCount, columnCount, numberFormats }, replaced);
  if ('inserted' in outcome) return { kind: 'inserted', range: outcome.inserted, note };
  return { kind: 'blocked', words: blockedWords(outcome, rowCount, columnCount) };
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
    formulas: [{ row: 3, column: 0, call }],
    columns: formats.map((numberFormat) => (numberFormat === undefined ? {} : { width: DATE_WIDTH, numberFormat })),
    bold: [{ row: 0, column: 0 }],
  };
}

export async function insertOnNewSheet(wish: InsertionWish, options: WriteOptions): Promise<Insertion> {
  const { call, rows, note } = await worked(wish);
  const sheet = await wish.workbook.insertSheet(formulaSheet(wish.entry, call, rows), options);
  return { kind: 'sheetAdded', sheet, note };
}
