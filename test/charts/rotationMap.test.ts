import { rotationMap } from '../../src/charts/recipes/rotationMap';
import type { RecipeInputs } from '../../src/charts/recipe';
import type { CellValue } from '../../src/workbook/workbook';
import { NOT_AVAILABLE, chosen, column, faultOf, inputs, valuesOf } from './recipeInputs';

const NO_FACTS = { recessions: [], firstCuts: [] };
const HEADER = ['name', 'step', 'RS-Ratio', 'RS-Momentum'];
const prices = chosen([
  ['Energy', 'Finance'],
  [1, 2],
  [2, 3],
]);
const benchmark = column(['Market', 5, 6], 2);
const given = inputs({ ranges: { prices, benchmark }, numbers: { tail: 3, window: 30 }, options: { method: 'ema' } });
const tails: readonly (readonly CellValue[])[] = [
  HEADER,
  ['Energy', -2, 101, 99],
  ['Energy', -1, 102, 98],
  ['Energy', 0, 104, 97.5],
  ['Finance', -2, NOT_AVAILABLE, NOT_AVAILABLE],
  ['Finance', -1, 99, 100.2],
  ['Finance', 0, 98.5, 100.4],
];

function drawn(results = tails, changed: RecipeInputs = given) {
  return rotationMap.draw(changed, valuesOf(rotationMap.blocks(changed, NO_FACTS), changed, { tails: results }));
}

function manyTails(count: number): readonly (readonly CellValue[])[] {
  const rows = Array.from({ length: count }, (_, asset) => [
    [`Asset ${asset + 1}`, -1, 100 + asset, 100 - asset],
    [`Asset ${asset + 1}`, 0, 101 + asset, 99 - asset],
  ]);
  return [HEADER, ...rows.flat()];
}

describe('the rotation map recipe', () => {
  it('stages one call of ROTATIONTAIL; its result brings its own header', () => {
    expect(rotationMap.blocks(given, NO_FACTS)).toEqual([
      {
        id: 'tails',
        kind: 'call',
        call: {
          name: 'ROTATIONTAIL',
          arguments: [
            { kind: 'range', range: { sheet: 'Prices', address: 'A1:B3' } },
            { kind: 'range', range: { sheet: 'Prices', address: 'C1:C3' } },
            { kind: 'literal', value: 3 },
            { kind: 'literal', value: 30 },
            { kind: 'literal', value: 'ema' },
          ],
        },
        numberFormats: ['General', '0', '0.00', '0.00'],
      },
    ]);
  });

  it('draws a named trail for each asset, from its first complete step to its latest', () => {
    expect(drawn().series).toMatchObject([
      {
        name: 'Energy',
        style: 'trail',
        endLabel: 'Energy',
        color: '#D55E00',
        x: { column: 2, firstRow: 1, rowCount: 3 },
        y: { column: 3, firstRow: 1, rowCount: 3 },
      },
      {
        name: 'Finance',
        style: 'trail',
        endLabel: 'Finance',
        color: '#0072B2',
        x: { column: 2, firstRow: 5, rowCount: 2 },
      },
    ]);
  });

  it('names the quadrants in words, with their colours', () => {
    expect(drawn().quadrants).toEqual({
      topRight: { name: 'Leading', color: '#009E73' },
      bottomRight: { name: 'Weakening', color: '#E69F00' },
      bottomLeft: { name: 'Lagging', color: '#B3261E' },
      topLeft: { name: 'Improving', color: '#0072B2' },
    });
  });

  it('crosses both axes at 100 and keeps all four quadrants in sight', () => {
    const { x, y } = drawn();
    for (const axis of [x, y]) {
      expect(axis.crossesAt).toBe(100);
      const [below, above] = [100 - (axis.minimum ?? 100), (axis.maximum ?? 100) - 100];
      expect(Math.min(below, above) / Math.max(below, above)).toBeGreaterThan(0.3);
    }
    expect(x.maximum).toBeGreaterThan(104);
    expect(y.minimum).toBeLessThan(97.5);
  });

  it('keeps 100 in the middle where everything moves with the benchmark', () => {
    const flat = [HEADER, ['Same', -1, 100, 100], ['Same', 0, 100, 100]];
    expect(drawn(flat).x).toMatchObject({ minimum: 99, maximum: 101, crossesAt: 100 });
  });

  it('says what is drawn, and by which method', () => {
    const spec = drawn();
    expect(spec.title).toBe('Rotation map: Energy and Finance against Market');
    expect(spec.subtitle).toBe(
      'RS-Ratio and RS-Momentum, 100 = in step with Market · tails of 3 periods, the large marker is the latest · exponential averages over 30 periods',
    );
    expect(drawn(manyTails(14)).title).toBe('Rotation map: 14 assets against Market');
  });

  it('never uses the trademarks', () => {
    const spec = drawn();
    const texts = JSON.stringify([spec, rotationMap.title, rotationMap.question, rotationMap.fields]);
    expect(texts).not.toMatch(/RRG|Relative Rotation Graph/i);
  });

  it('names assets that have too little data instead of dropping them in silence', () => {
    const short = [...tails, ['New', -1, NOT_AVAILABLE, NOT_AVAILABLE], ['New', 0, NOT_AVAILABLE, NOT_AVAILABLE]];
    const spec = drawn(short);
    expect(spec.series).toHaveLength(2);
    expect(spec.subtitle).toMatch(/not drawn, too little data: New$/);
  });

  it('tells assets of the same name apart by their steps', () => {
    const same = [HEADER, ['A', -1, 101, 101], ['A', 0, 102, 102], ['A', -1, 99, 99], ['A', 0, 98, 98]];
    expect(drawn(same).series.map(({ x }) => x.firstRow)).toEqual([1, 3]);
  });
});

describe('wrong inputs of the rotation map are told at their field', () => {
  const cases: readonly (readonly [string, Partial<RecipeInputs>, string, RegExp])[] = [
    ['no prices', { ranges: { benchmark } }, 'prices', /Choose the columns/],
    ['no benchmark', { ranges: { prices } }, 'benchmark', /Choose the prices of the benchmark/],
    ['prices in a row', { ranges: { prices: chosen([[1, 2, 3]]), benchmark } }, 'prices', /one row/],
    ['a benchmark of two columns', { ranges: { prices, benchmark: prices } }, 'benchmark', /2 columns/],
    [
      'different lengths',
      { ranges: { prices, benchmark: column(['Market', 1]) } },
      'benchmark',
      /2 rows, but there are 3 for the prices/,
    ],
    ['half a tail', { numbers: { tail: 2.5, window: 30 } }, 'tail', /whole number from 2 to 60/],
    ['no window', { numbers: { tail: 8, window: 1 } }, 'window', /from 2 to 1000/],
    ['an unknown method', { options: { method: 'secret' } }, 'method', /Choose one of the methods/],
  ];
  it.each(cases)('%s', (_, changed, field, message) => {
    const fault = faultOf(() => rotationMap.blocks({ ...given, ...changed }, NO_FACTS));
    expect(fault).toMatchObject({ field, message: expect.stringMatching(message) });
  });

  it('no asset with enough rows', () => {
    const fault = faultOf(() => drawn([HEADER, ['Energy', 0, NOT_AVAILABLE, NOT_AVAILABLE]]));
    expect(fault).toMatchObject({ field: 'window', message: expect.stringMatching(/a window of 30: 3 rows/) });
  });
});
