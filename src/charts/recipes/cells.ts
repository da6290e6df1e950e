import type { CellValue } from '../../workbook/workbook';
import type { ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import { counted } from './words';

/** Texts that spell a missing value in a cell. */
const MISSING_TEXTS = new Set(['', '.', '-', 'na', 'n/a', 'nan', 'null', '#n/a', '#n/a n/a']);

type Cells = readonly (readonly CellValue[])[];

/** @throws RecipeError where the field is empty or holds no cells */
export function requiredRange(inputs: RecipeInputs, field: string, what: string): ChosenRange {
  const chosen = inputs.ranges[field];
  if (!chosen) throw new RecipeError(field, `Choose ${what}.`);
  if (chosen.cells.length === 0 || columnCount(chosen.cells) === 0) {
    throw new RecipeError(field, `There is nothing in these cells. Choose ${what}.`);
  }
  return chosen;
}

/** @throws RecipeError where the cells are more than one column */
export function requireColumn(field: string, cells: Cells, what: string): void {
  const columns = columnCount(cells);
  if (columns === 1) return;
  if (cells.length === 1) {
    throw new RecipeError(field, `These cells lie in one row. Choose ${what} in one column, the oldest first.`);
  }
  throw new RecipeError(field, `These are ${columns} columns. Choose one column with ${what}.`);
}

/** @throws RecipeError where the number of rows differs */
export function requireRows(field: string, cells: Cells, rows: number, other: string): void {
  if (cells.length === rows) return;
  throw new RecipeError(
    field,
    `These are ${counted(cells.length, 'row')}, but there are ${rows.toLocaleString('en-US')} for ${other}. Choose the same rows for both.`,
  );
}

export function columnCount(cells: Cells): number {
  return Math.max(0, ...cells.map((row) => row.length));
}

export function cellAt(cells: Cells | undefined, row: number, column: number): CellValue {
  return cells?.[row]?.[column] ?? null;
}

export function numberAt(cells: Cells | undefined, row: number, column: number): number | undefined {
  const value = cellAt(cells, row, column);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A price; 0 stands for a blank cell, as Excel on Windows hands it over. */
export function priceAt(cells: Cells, row: number): number | undefined {
  const value = numberAt(cells, row, 0);
  return value === undefined || value === 0 ? undefined : value;
}

/** What names a column: the name it came with, or the text in its first row. */
export function columnLabel({ cells, label }: ChosenRange, column: number): string | undefined {
  if (label !== undefined && column === 0) return label;
  const value = cellAt(cells, 0, column);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return MISSING_TEXTS.has(text.toLowerCase()) ? undefined : text;
}

/** Inputs are read from forms: a number left empty falls back to what the field begins with. */
export function numberInput(inputs: RecipeInputs, field: string, initial: number): number {
  return inputs.numbers[field] ?? initial;
}

/** @throws RecipeError where the number is not whole or out of bounds */
export function wholeNumberInput(
  inputs: RecipeInputs,
  field: string,
  bounds: { readonly initial: number; readonly minimum: number; readonly maximum: number },
): number {
  const value = numberInput(inputs, field, bounds.initial);
  if (Number.isInteger(value) && value >= bounds.minimum && value <= bounds.maximum) return value;
  throw new RecipeError(field, `Enter a whole number from ${bounds.minimum} to ${bounds.maximum}.`);
}
