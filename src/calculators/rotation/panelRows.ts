import type { Panel } from '../../series/series';

/** The rows of a panel, counted from 0, in which any column has a value. */
export function panelRows({ columns, rowCount }: Panel): Int32Array {
  const rows = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    if (columns.some((column) => !Number.isNaN(column[row] ?? NaN))) rows[count++] = row;
  }
  return rows.slice(0, count);
}
