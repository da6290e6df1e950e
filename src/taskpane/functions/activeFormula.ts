import { rangeText } from '../../workbook/formula';
import type { CellFormula, FormulaNotation, Workbook } from '../../workbook/workbook';
import type { FunctionEntry } from './catalogue';
import { readFormula } from './readFormula';
import type { ReadFormula } from './readFormula';

/** Excel does not answer while a cell is being edited, and nobody should wait for that to see a form. */
const PATIENCE_MILLISECONDS = 500;

/** A formula of the workbook, and the form it fills. */
export type ActiveFormula =
  | { readonly kind: 'read'; readonly formula: CellFormula; readonly read: ReadFormula }
  /** Why no form shows it, in words. */
  | { readonly kind: 'none'; readonly words: string };

/** The formula in the active cell, or the one whose result reaches into it. */
export async function activeFormula(
  workbook: Workbook,
  entries: readonly FunctionEntry[],
  notation: FormulaNotation,
): Promise<ActiveFormula> {
  const formula = await workbook.activeFormula();
  if (!formula) {
    return {
      kind: 'none',
      words:
        'The active cell holds no formula. Select a cell with a ROTOR formula, or one that its result reaches into.',
    };
  }
  const read = readFormula(entries, formula.formula, formula.cell.sheet, notation);
  if (read) return { kind: 'read', formula, read };
  const place = rangeText(formula.cell);
  const words = /\bROTOR\./i.test(formula.formula)
    ? `The formula in ${place} does more than call one ROTOR function, so that no form can show it. Change it in its cell.`
    : `The formula in ${place} calls no ROTOR function. Select one that does.`;
  return { kind: 'none', words };
}

/** The same for a form that is being opened, where the formula calls its function; undefined where none does or Excel is busy. */
export async function activeFormulaOf(
  entry: FunctionEntry,
  workbook: Workbook,
  notation: FormulaNotation,
): Promise<Extract<ActiveFormula, { kind: 'read' }> | undefined> {
  const busy = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MILLISECONDS);
  });
  // That the cell cannot be read is no reason not to open a form.
  const active = await Promise.race([activeFormula(workbook, [entry], notation).catch(() => undefined), busy]);
  return active?.kind === 'read' ? active : undefined;
}
