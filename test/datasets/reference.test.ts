import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serialFromIso } from '../../src/series/dates';
import { change, sample } from './sampleData';

interface Digest {
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, Readonly<Record<'count' | 'total' | 'minimum' | 'maximum', number>>>>;
  readonly rows: readonly Readonly<Record<string, number | string | null>>[];
}
interface Reference {
  readonly publishedFactors: readonly { date: string; smallMinusBig: number; valueMinusGrowth: number }[];
  readonly sets: Readonly<Record<string, Digest>>;
}

/** Made by reference/figures.py from the published figures, apart from the script that makes the data sets. */
const reference = JSON.parse(readFileSync(path.join(__dirname, 'reference/figures.json'), 'utf8')) as Reference;

/** The averages of BE/ME are published with six decimals; all else is compared as computed. */
const toleranceOf = (set: string): number => (set === 'us-price-to-book-monthly' ? 1e-5 : 1e-10);

function isNear(value: number, expected: number, tolerance: number): boolean {
  return Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

describe.each(Object.entries(reference.sets))('%s agrees with pandas', (name, digest) => {
  const { rows, description } = sample(name);
  const columnNames = description.columns.map((column) => column.name);
  const tolerance = toleranceOf(name);

  test('rows', () => {
    expect(rows).toHaveLength(digest.rowCount);
  });

  test.each(Object.entries(digest.columns))(
    '%s: number of figures, total, smallest and largest',
    (column, expected) => {
      const index = columnNames.indexOf(column);
      const values = rows.flatMap((row) => (typeof row[index] === 'number' ? [row[index]] : []));
      expect(values).toHaveLength(expected.count);
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(isNear(total, expected.total, tolerance)).toBe(true);
      expect(isNear(Math.min(...values), expected.minimum, tolerance)).toBe(true);
      expect(isNear(Math.max(...values), expected.maximum, tolerance)).toBe(true);
    },
  );

  test.each(digest.rows.map((row) => [row.date, row] as const))('row of %s', (date, expected) => {
    const found = rows[Number(expected.row)];
    expect(found?.[0]).toBe(serialFromIso(String(date)));
    columnNames.slice(1).forEach((column, i) => {
      const value = found?.[i + 1];
      const wanted = expected[column];
      if (typeof wanted === 'string') expect(value).toBe(serialFromIso(wanted));
      else if (typeof wanted === 'number') expect(isNear(Number(value), wanted, tolerance)).toBe(true);
      else expect([column, value]).toEqual([column, wanted]);
    });
  });

  test('no column is left unchecked', () => {
    const checked = new Set([...Object.keys(digest.columns), ...Object.keys(digest.rows[0] ?? {})]);
    expect(columnNames.slice(1).filter((column) => !checked.has(column))).toEqual([]);
  });
});

describe.each(reference.publishedFactors)('published factors of $date', ({ date, smallMinusBig, valueMinusGrowth }) => {
  const portfolio = (name: string) => change('us-size-style-monthly', date, name);
  const rounding = 0.0051;

  test('small minus big is the mean of three small less that of three big portfolios', () => {
    const small = (portfolio('small_growth') + portfolio('small_neutral') + portfolio('small_value')) / 3;
    const big = (portfolio('big_growth') + portfolio('big_neutral') + portfolio('big_value')) / 3;
    expect(Math.abs(small - big - smallMinusBig)).toBeLessThan(rounding);
    expect(Math.abs(portfolio('small') - portfolio('big') - smallMinusBig)).toBeLessThan(rounding);
  });

  test('value minus growth is the mean of two value less that of two growth portfolios', () => {
    const value = (portfolio('small_value') + portfolio('big_value')) / 2;
    const growth = (portfolio('small_growth') + portfolio('big_growth')) / 2;
    expect(Math.abs(value - growth - valueMinusGrowth)).toBeLessThan(rounding);
    expect(Math.abs(portfolio('value') - portfolio('growth') - valueMinusGrowth)).toBeLessThan(rounding);
  });
});
