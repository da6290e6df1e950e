// Evaluates parsed formulas. Values: number, string, boolean, error text, null for a blank cell, or a 2-D array. Not
// supported: LAMBDA, INDIRECT, OFFSET, implicit intersection (@) outside tables, array lifting inside most library functions.
import { intersect, parseArea, splitSheet } from './a1.mjs';
import { NotCalculated } from './not-calculated.mjs';
import { isError } from './workbook.mjs';

// --- references ---
/** The range a node refers to, an error text, or undefined when the node is not a reference. */
function reference(node, cell, wb) {
  const ws = node.sheet === undefined ? cell.ws : wb.sheet(node.sheet);
  if (!ws) return '#REF!';
  if (node.t === 'area') return wb.range(ws, node.area.r, node.area.c, node.area.nr, node.area.nc);
  if (node.t === 'table') return tableReference(node, cell, wb);
  if (node.t === 'spill') {
    const anchor = reference(node.of, cell, wb);
    if (!anchor?.cls) return '#REF!';
    const spill = wb.peek(anchor.ws, anchor.r, anchor.c)?.spill;
    return spill ? wb.range(anchor.ws, anchor.r, anchor.c, spill.nr, spill.nc) : '#REF!';
  }
  if (node.t !== 'name') return undefined;
  const named = wb.name(node.name, ws);
  if (named) return named.range?.deleted ? '#REF!' : named.range || undefined;
  return wb.table(node.name) ? wb.body(wb.table(node.name)) : '#NAME?';
}
/** Table[Column], Table[#All], Table[[#Headers],[A]:[B]], Table[@Column], [@Column]. */
function tableReference({ name, spec }, cell, wb) {
  const here = { ...cell, nr: 1, nc: 1 };
  const table = name === null ? wb.tables.find((t) => intersect(t.g, here)) : wb.table(name);
  if (!table) return '#REF!';
  const unquote = (text) => text.trim().replace(/'(.)/g, '$1');
  let columns = null,
    rows = spec.trim().startsWith('@') ? '#this row' : '#data';
  let text = spec.trim().replace(/^@/, '');
  const items = text.match(/#[A-Za-z ]+/g) || [];
  if (items.length) rows = items.map((item) => item.trim().toLowerCase()).join();
  text = text.replace(/\[?#[A-Za-z ]+\]?,?/g, '').trim();
  if (text) columns = (text.includes('[') ? text.match(/(?<=\[)(?:[^\]']|'.)+(?=\])/g) : [text]).map(unquote);
  const names = wb.columnNames(table).map((n) => n.toLowerCase());
  const at = (columns || []).map((column) => names.indexOf(column.toLowerCase()));
  if (at.includes(-1)) return '#REF!';
  const [c, nc] = columns ? [table.g.c + at[0], (at[1] ?? at[0]) - at[0] + 1] : [table.g.c, table.g.nc];
  const body = wb.body(table),
    all = table.g,
    columnRange = (r, nr) => wb.range(all.ws, r, c, nr, nc);
  switch (rows) {
    case '#data':
      return columnRange(body.r, body.nr);
    case '#all':
      return columnRange(all.r, all.nr);
    case '#headers':
      return columnRange(all.r, 1);
    case '#headers,#data':
      return columnRange(all.r, body.r + body.nr - all.r);
    case '#this row':
      return intersect(body, { ...here, c: body.c }) ? columnRange(cell.r, 1) : '#VALUE!';
    default:
      throw new NotCalculated(`table reference [${spec}]`);
  }
}
/** The ranges whose content a formula depends on. */
export function precedents(node, cell, wb) {
  if (!node) return [];
  if (node.t === 'call' || node.t === 'op') return node.args.flatMap((arg) => precedents(arg, cell, wb));
  const target = node.t === 'spill' ? reference(node.of, cell, wb) : reference(node, cell, wb);
  const constant = node.t === 'name' && !target && wb.name(node.name, cell.ws);
  if (constant) return precedents(parse(constant.formula), cell, wb);
  return target?.cls ? [target] : [];
}

// --- evaluation ---
const first = (value) => (Array.isArray(value) ? value[0][0] : value);
const blankToZero = (value) => (value === null ? 0 : value);
function toNumber(value) {
  if (typeof value === 'number') return value;
  if (value === null || typeof value === 'boolean') return Number(value);
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : '#VALUE!';
}
const rank = (value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
function compare(a, b) {
  if (a === null) a = typeof b === 'string' ? '' : typeof b === 'boolean' ? false : 0;
  if (b === null) b = typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') [a, b] = [a.toLowerCase(), b.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
const TEXT = (value) =>
  value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
function operate(op, a, b) {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (op === '&') return TEXT(a) + TEXT(b);
  if ('<>='.includes(op[0])) {
    const order = compare(a, b);
    return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[
      op
    ];
  }
  const [x, y] = [toNumber(a), toNumber(b)];
  if (isError(x)) return x;
  if (isError(y)) return y;
  if (op === '/' && y === 0) return '#DIV/0!';
  const result = { '+': x + y, '-': x - y, '*': x * y, '/': x / y, '^': x ** y }[op];
  return Number.isFinite(result) ? result : '#NUM!';
}
/** Apply to scalars or, cell by cell, to arrays; a single row or column is repeated, anything else missing is #N/A. */
function lift(op, a, b) {
  if (!Array.isArray(a) && !Array.isArray(b)) return operate(op, a, b);
  const [x, y] = [a, b].map((value) => (Array.isArray(value) ? value : [[value]]));
  const size = (pick) => Math.max(pick(x), pick(y));
  const item = (m, i, j) => {
    const row = m.length === 1 ? m[0] : m[i];
    const value = row && (row.length === 1 ? row[0] : row[j]);
    return value === undefined ? '#N/A' : value;
  };
  return Array.from({ length: size((m) => m.length) }, (_, i) =>
    Array.from({ length: size((m) => m[0].length) }, (__, j) => operate(op, item(x, i, j), item(y, i, j))),
  );
}
/** Functions that need errors or laziness, which a library of plain functions cannot offer. */
const BUILT_IN = {
  NA: () => '#N/A',
  ISERROR: (value) => isError(first(value)),
  ISNA: (value) => first(value) === '#N/A',
  ISBLANK: (value) => first(value) === null,
  ROWS: (value) => (Array.isArray(value) ? value.length : 1),
  COLUMNS: (value) => (Array.isArray(value) ? value[0].length : 1),
  TRANSPOSE: (value) => (Array.isArray(value) ? value[0].map((_, j) => value.map((row) => row[j])) : value),
  INDEX(value, row = 0, column = 0) {
    if (isError(row) || isError(column)) return isError(row) ? row : column;
    let rows = Array.isArray(value) ? value : [[value]];
    if (rows.length === 1 && !column) [row, column] = [0, row];
    if (row > rows.length || column > rows[0].length) return '#REF!';
    if (row) rows = [rows[row - 1]];
    return column ? rows.map((r) => [r[column - 1]]) : rows;
  },
  /** Exact matches in a column, first match first. */
  XLOOKUP(wanted, keys, results, missing = '#N/A') {
    const error = [wanted, keys, results].find((value) => !Array.isArray(value) && isError(value));
    if (error) return error;
    const table = (value) => (Array.isArray(value) ? value : [[value]]);
    const found = (value) => {
      const at = table(keys).findIndex(([key]) => key !== null && !isError(key) && compare(key, value) === 0);
      return at < 0 ? missing : table(results)[at][0];
    };
    return Array.isArray(wanted) ? wanted.map((row) => row.map(found)) : found(wanted);
  },
};
/** Library functions of plain values that Excel applies to each cell of an array. */
const LIFTED = new Set(['DATE', 'YEAR', 'MONTH', 'DAY', 'WEEKDAY', 'MOD']);
const LAZY = {
  async IF(args, evaluate) {
    const test = blankToZero(first(await evaluate(args[0])));
    if (isError(test) || typeof test === 'string') return isError(test) ? test : '#VALUE!';
    return args[test ? 1 : 2] ? evaluate(args[test ? 1 : 2]) : args.length > (test ? 1 : 2) ? 0 : test !== 0 && test;
  },
  /** LET(name, value, ..., result): each name is known to what comes after it. */
  async LET(args, evaluate) {
    const names = {};
    for (let i = 0; i + 1 < args.length; i += 2) names[args[i].name.toLowerCase()] = await evaluate(args[i + 1], names);
    return evaluate(args.at(-1), names);
  },
  async IFERROR(args, evaluate) {
    const value = await evaluate(args[0]);
    return isError(first(value)) ? evaluate(args[1]) : value;
  },
  async IFNA(args, evaluate) {
    const value = await evaluate(args[0]);
    if (!Array.isArray(value)) return value === '#N/A' ? evaluate(args[1]) : value;
    if (!value.flat().includes('#N/A')) return value;
    const instead = first(await evaluate(args[1]));
    return value.map((row) => row.map((cell) => (cell === '#N/A' ? instead : cell)));
  },
};

/**
 * env: { wb, library, custom }. custom(name, args, cell, addresses) calls a custom function and returns a promise, or
 * undefined when there is none of that name; library is @formulajs/formulajs or null.
 */
export async function evaluate(node, cell, env) {
  const { wb } = env;
  if (node === null) return undefined;
  if (node.t === 'const') return node.v;
  if (node.t === 'op') return lift(node.op, ...(await Promise.all(node.args.map((arg) => evaluate(arg, cell, env)))));
  if (node.t === 'call') return callFunction(node, cell, env);
  const local = node.t === 'name' ? env.names?.[node.name.toLowerCase()] : undefined;
  if (local !== undefined) return local;
  const target = reference(node, cell, wb);
  if (typeof target === 'string') return target;
  if (!target) return evaluate(parse(wb.name(node.name, cell.ws).formula), cell, env);
  const values = content(target, wb);
  return target.nr * target.nc === 1 ? values[0][0] : values;
}
/** Whole rows and columns are cut to the used part of the sheet (Excel passes all of them). */
function content(target, wb) {
  const range = wb.isUnbounded(target)
    ? intersect(target, wb.used(target.ws) || target) || { ...target, nr: 1, nc: 1 }
    : target;
  return wb.grid(wb.isUnbounded(range) ? { ...range, nr: 1, nc: 1 } : range, (c) =>
    !c || (c.v === '' && !c.f) ? null : c.v,
  );
}
async function callFunction({ name, args }, cell, env) {
  const within = (names) => (names ? { ...env, names: { ...env.names, ...names } } : env);
  if (LAZY[name]) return LAZY[name](args, (arg, names) => evaluate(arg, cell, within(names)));
  const values = await Promise.all(args.map((arg) => evaluate(arg, cell, env)));
  const addresses = args.map((arg) => {
    const target = arg && ['area', 'name', 'table', 'spill'].includes(arg.t) && reference(arg, cell, env.wb);
    return target?.cls ? env.wb.address(target) : null;
  });
  const custom = env.custom(name, values, cell, addresses);
  if (custom) return custom;
  if (BUILT_IN[name]) return BUILT_IN[name](...values);
  const member = env.library?.[name.replace(/^_XLFN\./, '').replace(/\./g, '')];
  if (typeof member !== 'function')
    throw new NotCalculated(`${name} is not in ${env.library ? 'the library' : 'this host'}`);
  const sized = LIFTED.has(name) && values.find(Array.isArray);
  if (sized) {
    const at = (value, i, j) => (Array.isArray(value) ? value[i]?.[j] : value);
    const one = (i, j) =>
      callLibrary(
        member,
        values.map((value) => at(value, i, j)),
      );
    return Promise.all(sized.map((row, i) => Promise.all(row.map((_, j) => one(i, j)))));
  }
  return callLibrary(member, values);
}
async function callLibrary(member, values) {
  const error = values.map(first).find(isError);
  if (error && !Array.isArray(values[0])) return error;
  const given = values.map((v) =>
    Array.isArray(v) ? v.map((row) => row.map((x) => (isError(x) ? new Error(x) : x))) : v,
  );
  const result = await member(...given);
  const plain = (value) =>
    value instanceof Error ? value.message : value instanceof Date ? value / 86400000 + 25569 : value;
  if (!Array.isArray(result)) return plain(result);
  return result.map((row) => (Array.isArray(row) ? row.map(plain) : [plain(row)]));
}
