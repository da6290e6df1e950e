// The workbook: sheets, cells, formats, tables, names and charts, with Excel's rules for entering values.
// A range is { cls: 'Range', ws, r, c, nr, nc }; a cell is { ws, r, c, v, f?, fmt, spillOf? } (v '' is empty).
import { MAX_COLUMNS, MAX_ROWS, areaName, intersect, parseArea, quoteSheet, splitSheet } from './a1.mjs';
import { fail } from './protocol.mjs';
import { formatNumber } from './number-format.mjs';

const MAX_CELLS_AT_ONCE = 1_000_000; // assumption: Excel limits the payload (5 MB on the web), not exactly this count
export const ERROR_VALUE = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|NOTCALC!)$/;
export const isError = (value) => typeof value === 'string' && ERROR_VALUE.test(value);
const SIZE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const DAY_MS = 86400000,
  EPOCH = Date.UTC(1899, 11, 30); // Excel's serial date 0
/** Assumption: a new sheet's look (Office theme of recent versions; sizes in points). */
const DEFAULT_FORMAT = {
  NumberFormat: 'General',
  ColumnWidth: 48,
  RowHeight: 15,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  IndentLevel: 0,
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Underline': 'None',
  'Font.Color': '#000000',
  'Font.Size': 11,
  'Font.Name': 'Calibri',
  'Font.Strikethrough': false,
  'Fill.Color': '#FFFFFF',
  Style: 'None',
  Color: '#000000',
  Weight: 'Thin', // borders
};

export class Workbook {
  constructor() {
    Object.assign(this, { cls: 'Workbook', sheets: [], names: [], tables: [], settings: new Map(), ids: 0, bag: {} });
    /** How the person at the sheet writes numbers; formulas and values on the wire do not depend on it. */
    this.culture = { name: 'en-US', decimalSeparator: '.' };
    this.listeners = []; // (event, object, details) => void
    this.calculator = null; // set by calculator.mjs
    this.active = this.addSheet('Sheet1');
    this.selection = this.range(this.active, 0, 0);
  }
  newId() {
    return `{${(++this.ids).toString(16).padStart(8, '0').toUpperCase()}-0000-4000-8000-000000000000}`;
  }
  emit(event, object, details) {
    for (const listener of this.listeners) listener(event, object, details);
  }

  // --- sheets ---
  addSheet(name) {
    const bag = { Visibility: 'Visible', TabColor: '', Gridlines: true, Headings: true };
    const sheet = {
      cls: 'Worksheet',
      id: this.newId(),
      name,
      cells: new Map(),
      bands: [],
      charts: [],
      chartCount: 0,
      frozen: null,
      merges: [],
      breaks: [],
      conditionalFormats: [],
      bag,
    };
    this.sheets.push(sheet);
    return sheet;
  }
  sheet(nameOrId) {
    const key = String(nameOrId).toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === key || s.id.toLowerCase() === key);
  }
  checkSheetName(name, location) {
    if (!name || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) fail('InvalidArgument', location);
    if (this.sheet(name)) fail('ItemAlreadyExists', location);
  }

  // --- ranges ---
  range(ws, r, c, nr = 1, nc = 1, location = 'Range') {
    const ok = [r, c, nr, nc].every(Number.isInteger) && r >= 0 && c >= 0 && nr > 0 && nc > 0;
    if (!ok || r + nr > MAX_ROWS || c + nc > MAX_COLUMNS) fail('InvalidArgument', location);
    return { cls: 'Range', ws, r, c, nr, nc };
  }
  /** An address, a name or a table name to a range; undefined means the whole sheet. */
  rangeOf(ws, text, location) {
    if (text === undefined || text === '') return this.range(ws, 0, 0, MAX_ROWS, MAX_COLUMNS);
    if (text.cls === 'Range') return text;
    const [sheetName, rest] = splitSheet(String(text));
    const sheet = sheetName === undefined ? ws : this.sheet(sheetName) || fail('InvalidArgument', location);
    const area = parseArea(rest);
    if (area) return this.range(sheet, area.r, area.c, area.nr, area.nc, location);
    const table = this.table(rest);
    return this.name(rest, sheet)?.range || (table && this.body(table)) || fail('InvalidArgument', location);
  }
  address(range) {
    return `${quoteSheet(range.ws.name)}!${areaName(range)}`;
  }
  isUnbounded({ nr, nc }) {
    return nr === MAX_ROWS || nc === MAX_COLUMNS;
  }
  used(ws, valuesOnly) {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const cell of ws.cells.values()) {
      if (cell.v === '' && !cell.f && (valuesOnly || !Object.keys(cell.fmt).length)) continue;
      [top, left] = [Math.min(top, cell.r), Math.min(left, cell.c)];
      [bottom, right] = [Math.max(bottom, cell.r), Math.max(right, cell.c)];
    }
    return bottom < 0 ? null : this.range(ws, top, left, bottom - top + 1, right - left + 1);
  }

  // --- cells ---
  peek(ws, r, c) {
    return ws.cells.get(r * MAX_COLUMNS + c);
  }
  cell(ws, r, c) {
    const key = r * MAX_COLUMNS + c;
    if (!ws.cells.has(key)) ws.cells.set(key, { ws, r, c, v: '', f: null, fmt: {} });
    return ws.cells.get(key);
  }
  forEach({ ws, r, c, nr, nc }, visit) {
    if (nr * nc > MAX_CELLS_AT_ONCE) fail('RangeExceedsLimit', 'Range');
    for (let i = 0; i < nr; i++) for (let j = 0; j < nc; j++) visit(i, j, r + i, c + j, ws);
  }
  /** A 2-D array of one property; null for whole rows or columns (documented: "unbounded range"). */
  grid(range, read) {
    if (this.isUnbounded(range)) return null;
    const out = Array.from({ length: range.nr }, () => new Array(range.nc));
    this.forEach(range, (i, j, r, c, ws) => {
      out[i][j] = read(this.peek(ws, r, c), r, c);
    });
    return out;
  }
  values(range) {
    return this.grid(range, (cell) => cell?.v ?? '');
  }
  /** Existing cells inside an area, however large the area is. */
  cellsIn(range) {
    if (range.nr * range.nc < range.ws.cells.size) {
      const found = [];
      this.forEach(range, (i, j, r, c, ws) => {
        if (this.peek(ws, r, c)) found.push(this.peek(ws, r, c));
      });
      return found;
    }
    return [...range.ws.cells.values()].filter((cell) => intersect({ ...cell, nr: 1, nc: 1 }, range));
  }
  /** Apply one value, or a 2-D array of the range's size, to every cell; null leaves a cell as it is. */
  assign(range, value, location, put) {
    if (this.isUnbounded(range)) fail('InvalidArgument', location, 'Cell values cannot be set on an unbounded range.');
    if (Array.isArray(value)) {
      const sized = value.length === range.nr && value.every((row) => Array.isArray(row) && row.length === range.nc);
      if (!sized) fail('InvalidArgument', location, SIZE_MESSAGE);
    }
    this.forEach(range, (i, j, r, c, ws) => {
      const input = Array.isArray(value) ? value[i][j] : value;
      if (input === null) return;
      if (typeof input === 'object' || input === undefined) fail('InvalidArgument', location);
      put(this.cell(ws, r, c), input);
    });
  }
  enter(range, value, location) {
    this.assign(range, value, location, (cell, input) => this.enterCell(cell, input));
    this.changed(range);
  }
  changed(range, changeType = 'RangeEdited') {
    this.calculator?.touched([range]);
    this.emit('Changed', range.ws, { address: areaName(range), changeType, source: 'Local', worksheetId: range.ws.id });
    for (const table of this.tables) {
      if (!intersect(table.g, range)) continue;
      this.emit('TableChanged', table, {
        address: areaName(range),
        changeType,
        source: 'Local',
        worksheetId: range.ws.id,
        tableId: table.id,
      });
    }
  }
  /** What typing into a cell does: formulas, 'text, numbers, percentages, booleans and two date notations. */
  enterCell(cell, input) {
    this.calculator?.release(cell);
    if (typeof input === 'string' && input.length > 1 && input.startsWith('=')) {
      cell.f = input;
      this.calculator?.entered(cell);
      return;
    }
    cell.f = null;
    cell.v = typeof input === 'string' && this.format(cell, 'NumberFormat') !== '@' ? this.typed(cell, input) : input;
  }
  typed(cell, text) {
    if (text.startsWith("'")) return text.slice(1);
    const trimmed = text.trim();
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
    if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(trimmed)) {
      this.adoptFormat(cell, trimmed.includes('.') ? '0.00%' : '0%');
      return Number(trimmed.slice(0, -1)) / 100;
    }
    if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed),
      us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
    if (!iso && !us) return text;
    const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : [us[3], us[1], us[2]]).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return text;
    this.adoptFormat(cell, 'm/d/yyyy');
    return (date - EPOCH) / DAY_MS;
  }
  adoptFormat(cell, numberFormat) {
    if (this.format(cell, 'NumberFormat') === 'General') cell.fmt.NumberFormat = numberFormat;
  }
  text(cell) {
    if (!cell || cell.v === '') return '';
    return formatNumber(cell.v, this.format(cell, 'NumberFormat'));
  }
  clear(range, what = 'All') {
    if (what === 'Hyperlinks') return;
    for (const cell of this.cellsIn(range)) {
      if (what !== 'Formats') this.enterCell(cell, '');
      if (what === 'All' || what === 'Formats') cell.fmt = {};
    }
    if (what === 'All' || what === 'Formats') {
      range.ws.bands = range.ws.bands.filter((band) => {
        const inside = intersect({ ...band, ws: range.ws }, range);
        return !(inside && inside.nr === band.nr && inside.nc === band.nc);
      });
    }
    if (what !== 'Formats') this.changed(range);
  }

  // --- formats: kept per cell; for whole rows and columns as bands, the latest first ---
  format({ ws, r, c, fmt = this.peek(ws, r, c)?.fmt }, key) {
    if (fmt && key in fmt) return fmt[key];
    const band = ws.bands.find((b) => b.key === key && r >= b.r && r < b.r + b.nr && c >= b.c && c < b.c + b.nc);
    if (band) return band.value;
    return DEFAULT_FORMAT[key] ?? (/\.Style$/.test(key) ? 'None' : DEFAULT_FORMAT[key.split('.').at(-1)]);
  }
  setFormat(range, key, value) {
    let target = range;
    if (key === 'ColumnWidth') target = { ...range, r: 0, nr: MAX_ROWS };
    if (key === 'RowHeight') target = { ...range, c: 0, nc: MAX_COLUMNS };
    if (!this.isUnbounded(target)) {
      this.forEach(target, (i, j, r, c, ws) => {
        this.cell(ws, r, c).fmt[key] = value;
      });
      return;
    }
    for (const cell of this.cellsIn(target)) delete cell.fmt[key];
    target.ws.bands.unshift({ key, value, r: target.r, c: target.c, nr: target.nr, nc: target.nc });
  }
  /** One format of a range, or null where its cells differ (documented). Looks at the first 1000 x 100 cells. */
  commonFormat(range, key) {
    const seen = new Set(),
      part = { ...range, nr: Math.min(range.nr, 1000), nc: Math.min(range.nc, 100) };
    this.forEach(part, (i, j, r, c, ws) => {
      seen.add(this.format({ ws, r, c }, key));
    });
    return seen.size === 1 ? [...seen][0] : null;
  }

  // --- tables and names ---
  table(name) {
    return this.tables.find((t) => t.name.toLowerCase() === String(name).toLowerCase() || t.id === name);
  }
  body(table) {
    const skip = table.bag.ShowHeaders ? 1 : 0,
      rows = table.g.nr - skip - (table.bag.ShowTotals ? 1 : 0);
    return this.range(table.g.ws, table.g.r + skip, table.g.c, Math.max(1, rows), table.g.nc);
  }
  columnNames(table) {
    return Array.from({ length: table.g.nc }, (_, j) =>
      table.bag.ShowHeaders ? String(this.peek(table.g.ws, table.g.r, table.g.c + j)?.v ?? '') : `Column${j + 1}`,
    );
  }
  name(text, ws) {
    const found = this.names.filter((n) => n.name.toLowerCase() === String(text).toLowerCase());
    return found.find((n) => n.ws && n.ws === ws) || found.find((n) => !n.ws);
  }
  /** Names of tables and named items follow the same rules (documented). */
  isValidName(name) {
    return /^[A-Za-z_\\][\w.\\]{0,254}$/.test(name) && !parseArea(name) && !/^[rc]$/i.test(name);
  }
}
