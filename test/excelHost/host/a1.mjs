// A1 addresses. Rows and columns count from 0; an area is { r, c, nr, nc }.
export const MAX_ROWS = 1048576,
  MAX_COLUMNS = 16384;

export function columnName(index) {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
const columnIndex = (name) =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B2", "$A$1:C3", "A:C" or "2:5" to an area; null when it is not an address. */
export function parseArea(text) {
  const match = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?)?$/.exec(text);
  if (!match) return null;
  const [, c1, r1, c2, r2] = match;
  const single = !text.includes(':');
  if (single ? !(c1 && r1) : !((c1 && c2) || (r1 && r2)) || !c1 !== !c2 || !r1 !== !r2) return null;
  const columns = c1 ? [columnIndex(c1), columnIndex(c2 || c1)].sort((a, b) => a - b) : [0, MAX_COLUMNS - 1];
  const rows = r1 ? [r1 - 1, (r2 || r1) - 1].sort((a, b) => a - b) : [0, MAX_ROWS - 1];
  if (rows[0] < 0 || rows[1] >= MAX_ROWS || columns[1] >= MAX_COLUMNS) return null;
  return { r: rows[0], c: columns[0], nr: rows[1] - rows[0] + 1, nc: columns[1] - columns[0] + 1 };
}
export function areaName({ r, c, nr, nc }) {
  if (nr === MAX_ROWS) return `${columnName(c)}:${columnName(c + nc - 1)}`;
  if (nc === MAX_COLUMNS) return `${r + 1}:${r + nr}`;
  const first = columnName(c) + (r + 1);
  return nr * nc === 1 ? first : `${first}:${columnName(c + nc - 1)}${r + nr}`;
}
export const quoteSheet = (name) =>
  /^[A-Za-z_][\w.]*$/.test(name) && !parseArea(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** "'My sheet'!A1" to ["My sheet", "A1"]; without a sheet [undefined, text]. */
export function splitSheet(text) {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  return match ? [(match[1] ?? match[2]).replace(/''/g, "'"), match[3]] : [undefined, text];
}
export const intersect = (a, b) => {
  const r = Math.max(a.r, b.r),
    c = Math.max(a.c, b.c);
  const nr = Math.min(a.r + a.nr, b.r + b.nr) - r,
    nc = Math.min(a.c + a.nc, b.c + b.nc) - c;
  return nr > 0 && nc > 0 && a.ws === b.ws ? { cls: 'Range', ws: a.ws, r, c, nr, nc } : null;
};
