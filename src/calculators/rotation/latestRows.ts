/** The latest rows, counted from 0 and at most `most`, in which any of the columns has a value. The columns are of one length. */
export function latestRows(columns: readonly Float64Array[], most: number): Int32Array {
  const rows: number[] = [];
  for (let row = (columns[0]?.length ?? 0) - 1; row >= 0 && rows.length < most; row--) {
    if (columns.some((column) => !Number.isNaN(column[row]))) rows.push(row);
  }
  return Int32Array.from(rows.reverse());
}
