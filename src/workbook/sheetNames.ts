/** Names that Excel accepts for sheets and tables, and that no other sheet or table of the workbook has. */

const LONGEST_SHEET_NAME = 31;
const LONGEST_TABLE_NAME = 255;
/** Excel keeps this name for its own sheet of tracked changes. */
const RESERVED_SHEET_NAME = 'history';

function shorten(text: string, length: number): string {
  const cut = text.slice(0, length);
  // A character outside the basic plane takes two units; half of it is no character.
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Excel refuses an apostrophe at either end, and silently drops spaces there. */
function trimEnds(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, '');
}

function isTaken(name: string, existing: readonly string[]): boolean {
  return existing.some((other) => other.toLowerCase() === name.toLowerCase());
}

/**
 * The wanted name where Excel allows it, else the nearest legal one: at most 31 characters, none of `\ / ? * [ ] :`,
 * no apostrophe at an end; numbered (`Prices 2`) where a sheet has it already in whatever case.
 */
export function legalUniqueSheetName(wanted: string, existing: readonly string[]): string {
  const printable = Array.from(wanted, (character) => (character < ' ' ? ' ' : character)).join('');
  const replaced = printable.replace(/[\\/?*[\]:]/g, '-').replace(/\s+/g, ' ');
  const legal = trimEnds(shorten(trimEnds(replaced), LONGEST_SHEET_NAME)) || 'Sheet';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = `${trimEnds(shorten(legal, LONGEST_SHEET_NAME - suffix.length))}${suffix}`;
    if (name.toLowerCase() !== RESERVED_SHEET_NAME && !isTaken(name, existing)) return name;
  }
}

/** `B5`, `R1C1`, `R` and `C` are addresses of cells, so no table may be called so. */
function looksLikeAddress(name: string): boolean {
  return /^[A-Za-z]{1,3}[0-9]+$/.test(name) || /^R?[0-9]*C?[0-9]*$/i.test(name);
}

/**
 * The wanted name as a table may have it: letters, digits, `_` and `.`, beginning with a letter or `_`, unlike any address;
 * numbered (`Prices_2`) where a table or defined name has it already in whatever case.
 */
export function legalUniqueTableName(wanted: string, existing: readonly string[]): string {
  const joined = wanted.trim().replace(/[^\p{L}\p{N}_.]+/gu, '_');
  const started = /^[\p{L}_]/u.test(joined) ? joined : `_${joined}`;
  const legal = shorten(looksLikeAddress(started) ? `_${started}` : started, LONGEST_TABLE_NAME);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `_${number}`;
    const name = `${shorten(legal, LONGEST_TABLE_NAME - suffix.length)}${suffix}`;
    if (!isTaken(name, existing)) return name;
  }
}
