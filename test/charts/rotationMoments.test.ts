import fc from 'fast-check';
import { rotationMap } from '../../src/charts/recipes/rotationMap';
import { tailsAsOf } from '../../src/charts/recipes/rotationMoments';
import { worksheetFunction } from '../functions/worksheetFunctions';
import type { CellValue } from '../../src/workbook/workbook';
import { NOT_AVAILABLE, chosen, column, inputs } from './recipeInputs';

type Rows = readonly (readonly CellValue[])[];
const TAIL = 5;
const WINDOW = 4;
const METHODS = ['averages', 'ema', 'zscore'] as const;

const rotationTail = worksheetFunction('ROTATIONTAIL');

function cell(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'string' ? value : NOT_AVAILABLE;
}

/** What a cell with ROTATIONTAIL holds. */
function tails(prices: Rows, benchmark: Rows, tail: number, method: (typeof METHODS)[number]): Rows {
  const result: unknown = rotationTail(prices, benchmark, tail, WINDOW, method);
  if (!Array.isArray(result)) throw new Error('There is no table.');
  return result.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : []));
}

const price = fc.double({ min: 50, max: 150, noNaN: true });
const sometimesMissing = fc.oneof({ arbitrary: price, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 });
const rows = fc.array(fc.tuple(sometimesMissing, sometimesMissing, price), { minLength: 20, maxLength: 40 });

describe('the rotation map as of an earlier row', () => {
  it.each(METHODS)('takes from the history what ROTATIONTAIL gives for the rows up to there: %s', (method) =>
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 0.999, noNaN: true }), (drawn, share) => {
        const prices = chosen([['Energy', 'Finance'], ...drawn.map(([energy, finance]) => [energy, finance])]);
        const benchmark = column(['Market', ...drawn.map(([, , market]) => market)], 2);
        const asOf = 15 + Math.floor(share * (drawn.length - 15));
        const given = inputs({ ranges: { prices, benchmark }, numbers: { tail: TAIL, window: WINDOW }, asOf });
        const history = tails(prices.cells, benchmark.cells, prices.cells.length, method);
        const direct = tails(prices.cells.slice(0, asOf + 1), benchmark.cells.slice(0, asOf + 1), TAIL, method);
        const taken = tailsAsOf(given, history, TAIL);
        expect(taken).toHaveLength(direct.length);
        direct.forEach((row, index) =>
          row.forEach((value, at) => {
            const found = taken[index]?.[at];
            if (typeof value === 'number') expect(found).toBeCloseTo(value, 8);
            else expect(found).toEqual(value);
          }),
        );
      }),
      { numRuns: 60 },
    ),
  );

  const dated = Array.from({ length: 30 }, (_, row) => 45_000 + 7 * row);
  const wave = (row: number, phase: number): number => 100 + 5 * Math.sin(row / 3 + phase);
  const given = inputs({
    ranges: {
      prices: chosen([['Energy', 'Finance'], ...dated.map((_, row) => [wave(row, 0), wave(row, 1)])]),
      benchmark: column(['Market', ...dated.map((_, row) => wave(row, 2))], 2),
      dates: column(['Date', ...dated], 3),
    },
    numbers: { tail: TAIL, window: WINDOW },
  });
  const history = tails(given.ranges['prices']?.cells ?? [], given.ranges['benchmark']?.cells ?? [], 31, 'averages');
  const moments = rotationMap.moments;

  it('offers the rows that have a point, by their dates, the last of them last', () => {
    const list = moments?.list(given, history) ?? [];
    expect(list.at(-1)).toEqual({ row: 30, label: '4 Oct 2023' });
    expect(list.length).toBeGreaterThan(10);
    expect(list.every(({ row }, index) => index === 0 || row === (list[index - 1]?.row ?? 0) + 1)).toBe(true);
  });

  it('asks for all points in one call', () =>
    expect(moments?.history(given)).toMatchObject({
      name: 'ROTATIONTAIL',
      arguments: [{ range: { address: 'A1:B31' } }, { range: { address: 'C1:C31' } }, { value: 31 }, {}, {}],
    }));

  it('stages the rows up to there, says so, and stages all rows without', () => {
    const earlier = { ...given, asOf: 20 };
    const [block] = rotationMap.blocks(earlier, { recessions: [], firstCuts: [] });
    expect(block).toMatchObject({
      call: { arguments: [{ range: { address: 'A1:B21' } }, { range: { address: 'C1:C21' } }, {}, {}, {}] },
    });
    const spec = rotationMap.draw(earlier, moments?.results(earlier, history) ?? new Map(), history);
    expect(spec.subtitle).toContain('large markers 26 Jul 2023');
    const [all] = rotationMap.blocks(given, { recessions: [], firstCuts: [] });
    expect(all).toMatchObject({ call: { arguments: [{ range: { address: 'A1:B31' } }, {}, {}, {}, {}] } });
  });

  it('keeps one scale for all dates where that is asked for', () => {
    const scaled = (asOf: number, scale: string) => {
      const asked = { ...given, asOf, options: { scale } };
      return rotationMap.draw(asked, moments?.results(asked, history) ?? new Map(), history).x;
    };
    expect(scaled(20, 'history')).toEqual(scaled(26, 'history'));
    expect(scaled(20, 'tails')).not.toEqual(scaled(26, 'tails'));
  });
});
