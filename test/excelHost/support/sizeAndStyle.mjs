// Figures for tests: the columns date, small, big of the sample data, as a sheet holds them.
import fs from 'node:fs';
import path from 'node:path';
import { dist } from './workbookPage.mjs';

const serial = (iso) => Date.parse(iso) / 86_400_000 + 25_569;

/** Header and rows with dates as serial numbers. */
export function sizeAndStyleRows() {
  const text = fs.readFileSync(path.join(dist, 'datasets/us-size-style-monthly.csv'), 'utf8').trim();
  const [header, ...rows] = text.split('\n').map((line) => line.split(','));
  return [
    header,
    ...rows.map((row) => row.map((cell, column) => (column === 0 ? serial(cell) : cell === '' ? null : Number(cell)))),
  ];
}
