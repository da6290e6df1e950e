// Parses formulas in English notation (comma as separator) into trees. Not read: 3-D references, unions, intersections.
import { parseArea, splitSheet } from './a1.mjs';
import { NotCalculated } from './not-calculated.mjs';

const SHEET = /^(?:'(?:[^']|'')+'|[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*)!/;
const [COLUMN, ROW] = ['\\$?[A-Za-z]{1,3}', '\\$?\\d{1,7}'];
const AREA = new RegExp(`^(?:${COLUMN}${ROW}(?::${COLUMN}${ROW})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\w(.[!])`);
const NAME = /^[A-Za-z_\\\u00c0-\uffff][\w.\\\u00c0-\uffff]*/;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/;
const LEVELS = [['<=', '>=', '<>', '=', '<', '>'], ['&'], ['+', '-'], ['*', '/'], ['^']];

export function parse(formula) {
  let rest = formula.slice(1);
  const skip = () => {
    rest = rest.trimStart();
  };
  const take = (pattern) => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match?.[0];
  };
  const eat = (text) => {
    skip();
    if (!rest.startsWith(text)) return false;
    rest = rest.slice(text.length);
    return true;
  };
  const need = (text) => {
    if (!eat(text)) throw new NotCalculated(`expected "${text}" before "${rest}"`);
  };

  function binary(level) {
    if (level === LEVELS.length) return unary();
    let left = binary(level + 1);
    for (;;) {
      const op = LEVELS[level].find(eat);
      if (!op) return left;
      left = { t: 'op', op, args: [left, binary(level + 1)] };
    }
  }
  function unary() {
    if (eat('-')) return { t: 'op', op: '-', args: [{ t: 'const', v: 0 }, unary()] };
    if (eat('+')) return unary();
    let node = primary();
    for (;;) {
      if (eat('%')) node = { t: 'op', op: '/', args: [node, { t: 'const', v: 100 }] };
      else if (rest.startsWith('#') && eat('#')) node = { t: 'spill', of: node };
      else return node;
    }
  }
  function list(close) {
    // arguments; an omitted one is null
    const items = [];
    if (eat(close)) return items;
    for (;;) {
      skip();
      items.push(/^[,)]/.test(rest) ? null : binary(0));
      if (eat(close)) return items;
      need(',');
    }
  }
  function primary() {
    skip();
    if (eat('(')) {
      const node = binary(0);
      need(')');
      return node;
    }
    if (eat('{')) return arrayConstant();
    let text = take(/^"(?:[^"]|"")*"/);
    if (text) return { t: 'const', v: text.slice(1, -1).replace(/""/g, '"') };
    if ((text = take(ERROR))) return { t: 'const', v: text };
    const sheet = take(SHEET);
    if ((text = take(AREA))) return { t: 'area', sheet: sheet && splitSheet(`${sheet}A1`)[0], area: parseArea(text) };
    if ((text = take(/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i))) return { t: 'const', v: Number(text) };
    if (rest.startsWith('[')) return { t: 'table', name: null, spec: bracket() };
    text = take(NAME);
    if (!text) throw new NotCalculated(`cannot read "${rest}"`);
    if (rest.startsWith('(')) {
      eat('(');
      return { t: 'call', name: text.toUpperCase(), args: list(')') };
    }
    if (rest.startsWith('[')) return { t: 'table', name: text, spec: bracket() };
    if (/^(true|false)$/i.test(text)) return { t: 'const', v: text.toLowerCase() === 'true' };
    return { t: 'name', name: text, sheet: sheet && splitSheet(`${sheet}A1`)[0] };
  }
  function bracket() {
    // [ ... ] with nested brackets, without the outer ones
    let depth = 0,
      i = 0;
    do {
      if (rest[i] === "'") {
        i += 2;
        continue;
      }
      depth += rest[i] === '[' ? 1 : rest[i] === ']' ? -1 : 0;
      i++;
    } while (depth && i < rest.length);
    const spec = rest.slice(1, i - 1);
    rest = rest.slice(i);
    return spec;
  }
  function arrayConstant() {
    const rows = [[]];
    for (;;) {
      const negative = eat('-'),
        node = primary();
      if (node.t !== 'const') throw new NotCalculated('only constants inside { }');
      rows.at(-1).push(negative ? -node.v : node.v);
      if (eat(';')) rows.push([]);
      else if (!eat(',')) {
        need('}');
        return { t: 'const', v: rows };
      }
    }
  }
  const tree = binary(0);
  skip();
  if (rest) throw new NotCalculated(`cannot read "${rest}"`);
  return tree;
}
