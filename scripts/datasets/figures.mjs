// Reads the published figures and refuses whatever is not what it should be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { isDate } from './calendar.mjs';

/** Codes the French files write where a figure is missing. No return and no ratio can hold them. */
export const FRENCH_MISSING = [-99.99, -999];

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A folder of published figures; each file is read once. */
export class Figures {
  #folder;
  #tables = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  table(file) {
    const known = this.#tables.get(file);
    if (known) return known;
    const table = readTable(file, readFileSync(join(this.#folder, file), 'utf8'));
    this.#tables.set(file, table);
    return table;
  }
}

function readTable(file, text) {
  const { data, errors } = Papa.parse(text, { delimiter: ',', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const [header, ...rows] = data;
  const ragged = rows.findIndex((row) => row.length !== header.length);
  if (ragged >= 0)
    throw new Error(`${file}: row ${ragged + 1} has ${rows[ragged].length} cells, the header ${header.length}`);
  return new Table(file, header, rows);
}

/** A file of figures, column by column. A blank cell is `null`. */
class Table {
  constructor(file, header, rows) {
    this.file = file;
    this.header = header;
    this.rows = rows;
  }

  /** The rows in which `keep` holds, given the cells as an object. */
  where(keep) {
    const rows = this.rows.filter((row) => keep(Object.fromEntries(this.header.map((name, i) => [name, row[i]]))));
    return new Table(this.file, this.header, rows);
  }

  numbers(column, missing = []) {
    return this.#cells(column).map((cell, row) => {
      if (cell === '') return null;
      if (!NUMBER.test(cell)) throw new Error(`${this.file}: ${column} of row ${row + 1} is "${cell}", not a number`);
      const value = Number(cell);
      return missing.includes(value) ? null : value;
    });
  }

  /** Dates, in ISO form. */
  dates(column) {
    return this.#cells(column).map((cell, row) => {
      if (cell === '') return null;
      if (!isDate(cell)) throw new Error(`${this.file}: ${column} of row ${row + 1} is "${cell}", not a date`);
      return cell;
    });
  }

  #cells(column) {
    const index = this.header.indexOf(column);
    if (index < 0) throw new Error(`${this.file} has no column ${column}`);
    return this.rows.map((row) => row[index]);
  }
}
