import { chartValues } from '../../src/charts/derived';
import type { ChartRecipe, RecipeInputs } from '../../src/charts/recipe';
import { afterTheCut } from '../../src/charts/recipes/afterTheCut';
import { positioning } from '../../src/charts/recipes/positioning';
import { valuationBuckets } from '../../src/charts/recipes/valuationBuckets';
import { valuationGap } from '../../src/charts/recipes/valuationGap';
import { formulaText } from '../../src/workbook/formula';
import type { FunctionCall } from '../../src/workbook/formula';
import type { CellValue } from '../../src/workbook/workbook';
import { NOT_AVAILABLE, chosen, column, faultOf, inputs, valuesOf } from './recipeInputs';

const NO_FACTS = { recessions: [], firstCuts: [] };
type Results = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

function drawn(recipe: ChartRecipe, given: RecipeInputs, results: Results) {
  const values = valuesOf(recipe.blocks(given, NO_FACTS), given, results);
  const spec = recipe.draw(given, values);
  return { spec, values: chartValues(spec, values) };
}
function faultyField(recipe: ChartRecipe, given: RecipeInputs): string {
  return faultOf(() => recipe.blocks(given, NO_FACTS)).field;
}
function callOf(recipe: ChartRecipe, given: RecipeInputs, id: string): FunctionCall {
  const block = recipe.blocks(given, NO_FACTS).find((candidate) => candidate.id === id);
  if (block?.kind !== 'call') throw new Error(`There is no call ${id}.`);
  return block.call;
}

const dates = column(['Date', 45322, 45351, 45382], 2);

describe('the valuation gap recipe', () => {
  const ranges = { first: column(['Small', 1, 2, 3]), second: column(['Big', 2, 2, 2], 1), dates };
  const given = inputs({ ranges });
  const results: Results = {
    gap: [[NOT_AVAILABLE], [-0.5], [0], [0.5]],
    statistics: [
      ['statistic', 'value'],
      ['latest', 0.5],
      ['mean', 0],
      ['median', 0],
      ['stdev', 0.5],
    ],
  };

  it('draws the levels from the mean and standard deviation that VALGAPSTATS gives', () => {
    const { spec, values } = drawn(valuationGap, given, results);
    expect(values.get('levels')).toEqual([
      [45322, 0, 0.5, -0.5, 1, -1],
      [45382, 0, 0.5, -0.5, 1, -1],
    ]);
    expect(spec.series.map(({ name, endLabel }) => [name, endLabel])).toEqual([
      ['mean', 'mean'],
      ['+1 stdev', '+1 stdev'],
      ['−1 stdev', '−1 stdev'],
      ['+2 stdev', '+2 stdev'],
      ['−2 stdev', '−2 stdev'],
      ['Small against Big', 'latest'],
    ]);
    expect(spec.series.at(-1)).toMatchObject({ y: { block: 'gap', firstRow: 1, rowCount: 3 } });
    expect(spec.subtitle).toBe(
      'Small / Big − 1, percent · 31 Jan 2024 – 31 Mar 2024 · mean and standard deviations of 3 observations',
    );
  });

  it('passes the measure on and writes its unit on the axis', () => {
    const ratio = { ...given, options: { method: 'ratio' } };
    expect(callOf(valuationGap, ratio, 'gap')).toMatchObject({
      name: 'VALGAPSERIES',
      arguments: [{ kind: 'range' }, { kind: 'range' }, { kind: 'literal', value: 'ratio' }],
    });
    expect(drawn(valuationGap, ratio, results).spec.y).toMatchObject({ title: 'Gap, ratio', numberFormat: '0.00"×"' });
  });

  it('tells wrong inputs at their field', () => {
    expect(faultyField(valuationGap, inputs({}))).toBe('first');
    expect(faultyField(valuationGap, inputs({ ranges: { ...ranges, second: column(['Big', 1]) } }))).toBe('second');
    expect(faultyField(valuationGap, { ...given, options: { method: 'feeling' } })).toBe('method');
  });
});

describe('the recipe of what followed cuts', () => {
  const ranges = {
    asset: column(['Small', 1, 2, 3]),
    benchmark: column(['Big', 2, 2, 2], 1),
    dates,
    events: column(['Cut', 45322, 45323, 45324, 45325], 3),
  };
  const given = inputs({ ranges, numbers: { months: 3 } });
  const table: readonly (readonly CellValue[])[] = [
    ['event', '1M', '2M', '3M'],
    [45322, 0.01, 0.02, 0.03],
    [45323, 0.03, 0.06, NOT_AVAILABLE],
    [45324, 0.05, NOT_AVAILABLE, NOT_AVAILABLE],
    [45325, NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE],
    ['mean', 0.03, 0.04, 0.03],
    ['median', 0.03, 0.04, 0.03],
    ['hit rate', 1, 1, 1],
    ['hit rate low', 0, 0, 0],
    ['hit rate high', 1, 1, 1],
    ['events', 3, 2, 1],
    ['p-value', 0.5, 0.5, 0.5],
  ];

  it('asks POSTCUTTABLE for every month', () => {
    expect(callOf(afterTheCut, given, 'table')).toMatchObject({
      name: 'POSTCUTTABLE',
      arguments: [{}, {}, {}, { kind: 'range' }, { kind: 'literal', value: '1M 2M 3M' }],
    });
    const { benchmark, ...alone } = ranges;
    expect(benchmark).toBeDefined();
    expect(callOf(afterTheCut, { ...given, ranges: alone }, 'table')).toMatchObject({
      arguments: [{}, {}, {}, { kind: 'omitted' }, {}],
    });
  });

  it('finds the cuts among the changes of a policy rate, where they are marked or by RATECUTS', () => {
    const rates = [
      ['Date', 'Lower', 'Upper'],
      [45300, 5.25, 5.5],
      [45322, 5, 5.25],
    ];
    const found = { ...given, ranges: { ...ranges, events: chosen(rates, 0, 'Fed funds') } };
    const call = callOf(afterTheCut, found, 'table');
    expect(formulaText(call)).toContain("INDEX(ROTOR.RATECUTS('Fed funds'!A1:A3,'Fed funds'!C1:C3),0,1)");
    expect(drawn(afterTheCut, found, { table }).spec.source).toBe(
      'Calculated by ROTOR.POSTCUTTABLE from sheet Prices, cuts by ROTOR.RATECUTS from sheet Fed funds.',
    );
    const marks = rates.map((row, index) => [...row.slice(0, 2), index === 0 ? 'First cut' : index - 1]);
    const marked = { ...given, ranges: { ...ranges, events: chosen(marks, 0, 'Fed funds') } };
    expect(formulaText(callOf(afterTheCut, marked, 'table'))).toContain(",'Fed funds'!A2:A3*'Fed funds'!C2:C3,");
    const inRow = { ...given, ranges: { ...ranges, events: chosen([['Cut', 45322, 45323]]) } };
    expect(faultyField(afterTheCut, inRow)).toBe('events');
  });

  it('draws paths from 0 in percentage points, and a band only where three events or more are complete', () => {
    const { spec, values } = drawn(afterTheCut, given, { table });
    const [start, first, second] = values.get('paths') ?? [];
    expect(start).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(first?.slice(0, 5)).toEqual([1, 1, 3, 5, 3]);
    expect(first?.[5]).toBeCloseTo(3 - (1.96 * 2) / Math.sqrt(3), 10);
    expect(first?.[6]).toBeCloseTo(3 + (1.96 * 2) / Math.sqrt(3), 10);
    expect(second?.slice(5)).toEqual([NOT_AVAILABLE, NOT_AVAILABLE]);
    expect(spec.series.map(({ style, weight }) => [style, weight])).toEqual([
      ['between', undefined],
      ['line', 'thin'],
      ['line', 'thin'],
      ['line', 'thin'],
      ['line', 'bold'],
    ]);
  });

  it('states the number of events and where there is no band', () => {
    expect(drawn(afterTheCut, given, { table }).spec.subtitle).toBe(
      'Return less that of Big, pp · n = 1–3 events, Jan 2024 to Feb 2024, a thin line each · shaded: 95 % band of the mean where n is at least 3',
    );
  });

  it('tells wrong inputs at their field', () => {
    const { events, ...without } = ranges;
    expect(faultyField(afterTheCut, { ...given, ranges: without })).toBe('events');
    expect(faultyField(afterTheCut, { ...given, numbers: { months: 2 } })).toBe('months');
    expect(events).toBeDefined();
    const none = table.filter((_, row) => row === 0 || row > 3);
    expect(faultOf(() => drawn(afterTheCut, given, { table: none })).field).toBe('events');
  });
});

describe('the recipe of forward returns by valuation', () => {
  const ranges = {
    valuation: column(['Gap', -0.4, -0.2, 0.1]),
    asset: column(['Small', 1, 2, 3], 1),
    benchmark: column(['Big', 2, 2, 2], 2),
  };
  const given = inputs({ ranges, numbers: { horizon: 1, buckets: 2, periodsPerYear: 12 } });
  const buckets: readonly (readonly CellValue[])[] = [
    ['bucket', 'gap low', 'gap high', 'observations', 'mean', 'median', 'hit rate', 't-stat', 'now'],
    [1, -0.4, -0.2, 10, 0.06, 0.05, 0.7, 2, 0],
    [2, -0.2, 0.1, 11, -0.01, -0.02, 0.4, -1, 1],
  ];

  it('names buckets by their bounds and tells the one of now', () => {
    const { spec, values } = drawn(valuationBuckets, given, { buckets });
    expect(values.get('names')).toEqual([['−40% to −20%'], ['−20% to 10% (now)']]);
    expect(spec.series.map(({ name, style }) => [name, style])).toEqual([
      ['Mean', 'bars'],
      ['Median', 'points'],
    ]);
    expect(spec.subtitle).toContain('2 buckets of 10–11 observations by Gap');
  });

  it('writes multiples with one decimal and ×', () => {
    const multiple = { ...given, options: { unit: 'multiple' } };
    expect(drawn(valuationBuckets, multiple, { buckets }).values.get('names')?.[0]).toEqual(['−0.4× to −0.2×']);
  });

  it('tells wrong inputs at their field', () => {
    expect(faultyField(valuationBuckets, inputs({}))).toBe('valuation');
    expect(faultyField(valuationBuckets, { ...given, numbers: { buckets: 1 } })).toBe('buckets');
    expect(faultOf(() => drawn(valuationBuckets, given, { buckets: buckets.slice(0, 1) })).field).toBe('horizon');
  });
});

describe('the positioning recipe', () => {
  const ranges = {
    longs: column(['Long', 5, 6, 7]),
    shorts: column(['Short', 6, 6, 6], 1),
    openInterest: column(['Interest', 100, 100, 100], 2),
    positionDates: column(['Week', 45350, 45357, 45500], 3),
    asset: column(['Small', 1, 2, 3, 4], 4),
    benchmark: column(['Big', 2, 2, 2, 2], 5),
    dates: column(['Date', 45322, 45351, 45382, 45412], 6),
  };
  const given = inputs({ ranges });
  const results: Results = {
    net: [[NOT_AVAILABLE], [-0.01], [0], [0.01]],
    strength: [[NOT_AVAILABLE], [100], [200], [300], [400]],
  };

  it('draws both on their own axes, relative strength of the same time alone', () => {
    const { spec } = drawn(positioning, given, results);
    expect(spec).toMatchObject({ y: { title: 'Net position, %' }, y2: { title: 'Small / Big, index' } });
    expect(spec.series).toMatchObject([
      { weight: 'thin', y: { block: 'net', firstRow: 1, rowCount: 3 } },
      { weight: 'bold', secondAxis: true, y: { block: 'strength', firstRow: 2, rowCount: 3 } },
    ]);
  });

  it('says which line is which without colours', () => {
    expect(drawn(positioning, given, results).spec.subtitle).toBe(
      'Thin line, left axis: net position, longs less shorts, % of open interest · bold line, right axis: Small / Big, 31 Jan 2024 = 100 · 28 Feb 2024 – 27 Jul 2024',
    );
  });

  it('tells a stretch without positions', () => {
    const weeks = [45350, 45357, 45364, 45371, 45500];
    const long = inputs({
      ranges: {
        ...ranges,
        longs: column(['Long', 5, 6, 7, 8, 9]),
        shorts: column(['Short', 5, 6, 7, 8, 9]),
        openInterest: column(['Interest', 1, 1, 1, 1, 1]),
        positionDates: column(['Week', ...weeks]),
      },
    });
    const net = [[NOT_AVAILABLE], ...weeks.map(() => [0.1])];
    expect(drawn(positioning, long, { ...results, net }).spec.subtitle).toMatch(
      /no positions between 20 Mar 2024 and 27 Jul 2024$/,
    );
  });

  it('tells wrong inputs at their field', () => {
    expect(faultyField(positioning, inputs({}))).toBe('longs');
    expect(faultyField(positioning, inputs({ ranges: { ...ranges, shorts: column([1]) } }))).toBe('shorts');
    const early = inputs({ ranges: { ...ranges, dates: column(['Date', 100, 200, 300, 400]) } });
    expect(faultOf(() => drawn(positioning, early, results)).field).toBe('dates');
  });
});
