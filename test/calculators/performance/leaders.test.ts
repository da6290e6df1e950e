import fc from 'fast-check';
import { leaders } from '../../../src/calculators/performance/leaders';
import { NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import type { Panel, Series } from '../../../src/series/series';
import { expectUnchanged, levels } from '../samples';

function panelOf(columns: Record<string, readonly number[]>): Panel {
  const lists = Object.values(columns);
  return {
    argument: 'prices',
    names: Object.keys(columns),
    columns: lists.map((list) => Float64Array.from(list)),
    rowCount: lists[0]?.length ?? 0,
  };
}
const benchmarkOf = (...values: number[]): Series => ({ argument: 'benchmark', values: Float64Array.from(values) });

describe('leaders', () => {
  const panel = panelOf({ Small: [100, 104, 125], Large: [100, 101, 100], Mid: [100, 102, 112.5] });
  const market = benchmarkOf(100, 102, 106.25);

  it('sorts by return, best first, and subtracts the benchmark', () => {
    expect(leaders(panel, market, 2)).toEqual([
      { name: 'Small', return: 0.25, relative: 0.1875, rank: 1 },
      { name: 'Mid', return: 0.125, relative: 0.0625, rank: 2 },
      { name: 'Large', return: 0, relative: -0.0625, rank: 3 },
    ]);
  });

  it('gives equal returns the best rank, in their own order', () => {
    const ranked = leaders(panelOf({ a: [1, 2], b: [4, 10], c: [3, 6], d: [2, 2] }), benchmarkOf(1, 1), 1);
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('counts periods on the rows of the benchmark', () => {
    const gappy = panelOf({ a: [1, 2, 4, 8, 16] });
    expect(leaders(gappy, benchmarkOf(1, 1, NaN, 1, NaN), 2)[0]).toMatchObject({ return: 7 });
    expect(leaders(gappy, benchmarkOf(1, 1, NaN, 1, NaN), 1)[0]).toMatchObject({ return: 3 });
  });

  it('lists columns without a price at both ends last, without figures', () => {
    const holes = panelOf({ a: [NaN, 2, 3], b: [1, NaN, 2], c: [1, 2, NaN] });
    const none = { return: NaN, relative: NaN, rank: NaN };
    expect(leaders(holes, benchmarkOf(1, 1, 1), 2)).toEqual([
      { name: 'b', return: 1, relative: 1, rank: 1 },
      { name: 'a', ...none },
      { name: 'c', ...none },
    ]);
    expect(() => leaders(panelOf({ a: [NaN, 1], b: [1, NaN] }), benchmarkOf(1, 1), 1)).toThrow(NotAvailableError);
  });

  it('takes 21 returns unless told, and needs a row more', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
    expect(leaders(panelOf({ a: rows(22) }), benchmarkOf(...rows(22)))[0]?.return).toBe(21);
    expect(() => leaders(panelOf({ a: rows(21) }), benchmarkOf(...rows(21)))).toThrow(NotEnoughDataError);
    expect(() => leaders(panel, market, Number.MAX_SAFE_INTEGER)).toThrow('there are 3.');
    expect(() => leaders(panelOf({ a: [NaN] }), benchmarkOf(NaN), 1)).toThrow('there are 0.');
  });

  it('finds exactly 0 relative for the benchmark among the columns, whatever the order and unit of the others', () => {
    fc.assert(
      fc.property(fc.array(levels(6), { minLength: 1, maxLength: 5 }), levels(6), (columns, market) => {
        const names = columns.map((_, position) => String(position));
        const benchmark: Series = { argument: 'benchmark', values: market };
        const all: Panel = {
          argument: 'prices',
          names: [...names, 'market'],
          columns: [...columns, market],
          rowCount: 6,
        };
        const ranked = leaders(all, benchmark, 5);
        expect(ranked.find(({ name }) => name === 'market')?.relative).toBe(0);
        const turned: Panel = {
          ...all,
          names: [...all.names].reverse(),
          columns: [...all.columns].reverse().map((column) => column.map((level) => 8 * level)),
        };
        const byName = (list: typeof ranked) => [...list].sort((a, b) => a.name.localeCompare(b.name));
        expect(byName(leaders(turned, benchmark, 5))).toEqual(byName(ranked));
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(panel, (input) => leaders(input, market, 2)));
});
