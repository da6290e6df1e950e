import type { CellInput } from '../../../workbook/workbook';

type Rows = readonly (readonly CellInput[])[];

function indexOf(key: string | symbol): number | undefined {
  return typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : undefined;
}

/** Rows that are made when they are asked for: a million of them as objects would take more memory than the file. */
export function lazyRows(length: number, rowAt: (row: number) => readonly CellInput[]): Rows {
  const none: Rows = [];
  return new Proxy(none, {
    get(target, key) {
      const row = indexOf(key);
      if (row !== undefined) return row < length ? rowAt(row) : undefined;
      return key === 'length' ? length : (Reflect.get(target, key) as unknown);
    },
    has(target, key) {
      const row = indexOf(key);
      return row === undefined ? Reflect.has(target, key) : row < length;
    },
  });
}
