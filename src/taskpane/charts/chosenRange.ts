import type { ChosenRange } from '../../charts/recipe';
import { LAST_COLUMN, LAST_ROW, addressOf, parseAddress, splitReference } from '../../workbook/a1';
import type { CellRange } from '../../workbook/a1';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import { errorSentence, listText } from '../shared/words';

/** What is wrong with an address as it was typed or selected. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

const EXAMPLE = 'Prices!B1:B250';
const MOST_SHEETS_NAMED = 6;

function parsed(text: string, address: string): CellRange {
  if (address.includes(',') || address.includes(';')) {
    throw new AddressError('These are several blocks of cells. Choose one block: columns side by side.');
  }
  const range = parseAddress(address);
  if (range) return range;
  if (/\[.*\]/.test(text))
    throw new AddressError(`Names of table columns cannot be read here. Type an address such as ${EXAMPLE}.`);
  throw new AddressError(`“${text.trim()}” is no address. Type one such as ${EXAMPLE}.`);
}

/** The workbook's own spelling of a sheet's name. */
function knownSheet(sheet: string, names: readonly string[]): string {
  const known = names.find((name) => name.toLowerCase() === sheet.toLowerCase());
  if (known !== undefined) return known;
  const first = names.slice(0, MOST_SHEETS_NAMED).map((name) => `“${name}”`);
  const more = names.length > MOST_SHEETS_NAMED ? ' and others' : '';
  throw new AddressError(
    `There is no sheet “${sheet}”. There is ${more === '' ? listText(first) : `${first.join(', ')}${more}`}.`,
  );
}

/**
 * The cells that a typed text names; without a sheet's name those of the sheet in use.
 * @throws AddressError
 */
export function parseReference(text: string, names: readonly string[], sheetInUse: string | undefined): RangeReference {
  const { sheet, address } = splitReference(text.replace(/^\s*=/, ''));
  const range = parsed(text, address);
  if (range.startColumn === 0 && range.endColumn === LAST_COLUMN) {
    throw new AddressError('These are whole rows. Choose columns, one for each series.');
  }
  const name = sheet ?? sheetInUse;
  if (name === undefined) throw new AddressError(`Name the sheet too, as in ${EXAMPLE}.`);
  return { sheet: knownSheet(name, names), address: addressOf(range) };
}

/** Row of the header in whole columns: the last with a text above the first number. Titles and notes may stand above it. */
function headerRow(cells: ChosenRange['cells']): number {
  const firstNumber = cells.findIndex((row) => row.some((value) => typeof value === 'number'));
  for (let row = firstNumber - 1; row > 0; row -= 1) {
    if (cells[row]?.some((value) => typeof value === 'string' && value.trim() !== '')) return row;
  }
  return 0;
}

/** Gives whole columns a beginning and an end, from their header to the last row that was read, for charts and formulas to keep to. */
export function boundedRange(reference: RangeReference, cells: ChosenRange['cells']): ChosenRange {
  const range = parseAddress(reference.address);
  if (!range || range.startRow !== 0 || range.endRow !== LAST_ROW) return { range: reference, cells };
  const startRow = headerRow(cells);
  const address = addressOf({ ...range, startRow, endRow: Math.max(startRow, cells.length - 1) });
  return { range: { ...reference, address }, cells: cells.slice(startRow) };
}

/**
 * Reads the cells that a typed text names.
 * @throws AddressError
 */
export async function readChosenRange(workbook: Workbook, text: string): Promise<ChosenRange> {
  const [names, selection] = await Promise.all([
    workbook.sheetNames(),
    text.includes('!') ? undefined : workbook.selection(),
  ]);
  const reference = parseReference(text, names, selection?.sheet);
  try {
    return boundedRange(reference, await workbook.read(reference));
  } catch (error) {
    throw new AddressError(`These cells could not be read. ${errorSentence(error)}`);
  }
}
