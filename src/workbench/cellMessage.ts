/** The line below the grid: what a ROTOR function says about the error in the selected cell, as Excel does in the error's card, or what the function is for. */
import { SheetsSelectionsService } from '@univerjs/sheets';
import { NAMESPACE } from '../workbook/formula';
import type { Grid } from '../workbook/univer/startGrid';
import type { CellValue } from '../workbook/workbook';

/** What an error says of itself where the function gave no words. */
const GENERAL: Readonly<Record<string, string>> = {
  '#SPILL!': 'The result needs more empty cells below and to the right of the formula.',
  '#NAME?': 'There is no function or name spelled like this.',
  '#DIV/0!': 'A divisor is zero, such as the deviation of values that are all equal.',
  '#NUM!': 'A number lies outside what can be computed, such as a negative price.',
  '#REF!': 'The formula refers to cells that do not exist.',
  '#VALUE!': 'An argument is of the wrong kind.',
  '#N/A': 'There is no value here.',
};

interface CellMessage {
  readonly lead: string;
  readonly text: string;
  readonly isError: boolean;
}

/** The function a formula calls first, and what it is for. */
function purposeOf(grid: Grid, formula: string): CellMessage | undefined {
  const name = new RegExp(`${NAMESPACE}\\.([A-Z0-9_.]+)\\(`).exec(formula)?.[1];
  const found = grid.addin.functions.find(({ metadata }) => metadata.name === name);
  if (!found) return undefined;
  return { lead: `${NAMESPACE}.${found.metadata.name}`, text: found.metadata.description ?? '', isError: false };
}

interface SelectedCell {
  readonly value: CellValue;
  /** The formula behind the value, in capitals: the cell's own, or that of the cell it was spilled from. */
  readonly formula: string;
  readonly message?: string;
}

function selectedCell(grid: Grid): SelectedCell | undefined {
  const active = grid.facade.getActiveCell();
  const sheet = active && grid.facade.getSheetBySheetId(active.getSheetId());
  if (!sheet) return undefined;
  const [row, column, sheetId] = [active.getRow(), active.getColumn(), active.getSheetId()];
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const value = grid.reader.read(sheet, range)[0]?.[0] ?? null;
  const anchor = grid.reader.anchorOf(sheetId, row, column);
  const formula = sheet.getRange(anchor.row, anchor.column).getFormula().toUpperCase();
  const code = typeof value === 'object' && value !== null ? value.error : '';
  const message = grid.state.messages.find({ sheetId, row, column }, { sheetId, ...anchor }, code)?.message;
  return { value, formula, ...(message === undefined ? {} : { message }) };
}

function messageOf(grid: Grid): CellMessage | undefined {
  const cell = selectedCell(grid);
  if (!cell?.formula.includes(`${NAMESPACE}.`)) return undefined;
  if (typeof cell.value !== 'object' || cell.value === null) return purposeOf(grid, cell.formula);
  const code = cell.value.error;
  return { lead: code, text: cell.message ?? GENERAL[code] ?? 'The formula could not be computed.', isError: true };
}

export function showCellMessages(grid: Grid, line: HTMLElement): void {
  let shown = '';
  const refresh = (): void => {
    const message = messageOf(grid);
    const key = message ? `${message.lead} ${message.text}` : '';
    // Writing the same words again would make a screen reader say them again.
    if (key === shown) return;
    shown = key;
    line.replaceChildren();
    if (!message) return;
    const lead = document.createElement('strong');
    lead.textContent = message.lead;
    if (message.isError) lead.className = 'error';
    line.append(lead, message.text);
  };
  grid.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(refresh);
  grid.calculation.onCalculated(refresh);
}
