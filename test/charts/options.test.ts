import { valuesWithDerived } from '../../src/charts/derived';
import { afterTheCut } from '../../src/charts/recipes/afterTheCut';
import { chartRecipes } from '../../src/charts/recipes';
import { relativeStrength } from '../../src/charts/recipes/relativeStrength';
import { seasonality } from '../../src/charts/recipes/seasonality';
import { valuationBuckets } from '../../src/charts/recipes/valuationBuckets';
import { valuationGap } from '../../src/charts/recipes/valuationGap';
import type { ChartRecipe, RecipeInputs } from '../../src/charts/recipe';
import type { ChartBlock } from '../../src/charts/spec';
import { column, faultOf, inputs, valuesOf } from './recipeInputs';

const NO_FACTS = { recessions: [], firstCuts: [] };
/** Ends of January 2023 to June 2024. */
const DATES = [
  44957, 44985, 45016, 45046, 45077, 45107, 45138, 45169, 45199, 45230, 45260, 45291, 45322, 45351, 45382, 45412, 45443,
  45473,
];
const SINCE_2024 = { since: 2024 };
const wide = { asset: column(['Small', ...DATES.map((_, row) => 100 + row)]), dates: column(['Date', ...DATES], 2) };
const pair = { ...wide, benchmark: column(['Big', ...DATES.map(() => 100)], 1) };

function callsOf(recipe: ChartRecipe, given: RecipeInputs): readonly ChartBlock[] {
  return recipe.blocks(given, NO_FACTS).filter(({ kind }) => kind === 'call');
}

describe('every recipe', () => {
  it.each(chartRecipes.map((recipe) => [recipe.title, recipe] as const))('%s has options', (_, { fields }) =>
    expect(fields.filter(({ kind }) => kind !== 'range').length).toBeGreaterThan(1),
  );
});

describe('rows from a year on', () => {
  it('are read from the first of them to the last; columns keep their names', () => {
    const given = inputs({ ranges: pair, numbers: SINCE_2024 });
    expect(callsOf(relativeStrength, given)).toMatchObject([
      { call: { arguments: [{ range: { address: 'A14:A19' } }, { range: { address: 'B14:B19' } }, {}] } },
    ]);
    expect(relativeStrength.blocks(given, NO_FACTS)[0]).toMatchObject({ range: { address: 'C14:C19' } });
    const values = valuesOf(relativeStrength.blocks(given, NO_FACTS), given, {
      strength: DATES.slice(12).map((_, row) => [100 + row]),
    });
    expect(relativeStrength.draw(given, values).title).toBe('Small relative to Big');
  });

  it('are all rows for 0, and for a year before the first', () => {
    for (const since of [0, 2000]) {
      expect(callsOf(seasonality, inputs({ ranges: pair, numbers: { since } }))).toMatchObject([
        { call: { arguments: [{ range: { address: 'C1:C19' } }, {}, {}] } },
      ]);
    }
  });

  it('need dates, and a year that has come', () => {
    const { dates, ...undated } = pair;
    expect(dates.cells).toHaveLength(19);
    expect(
      faultOf(() => relativeStrength.blocks(inputs({ ranges: undated, numbers: SINCE_2024 }), NO_FACTS)).field,
    ).toBe('dates');
    expect(
      faultOf(() => relativeStrength.blocks(inputs({ ranges: pair, numbers: { since: 2025 } }), NO_FACTS)),
    ).toEqual({
      field: 'since',
      message: 'The latest row is of 2024. Choose this year or an earlier one.',
    });
  });
});

describe('valuations and prices from two tables', () => {
  const valuation = column(['Small', ...DATES.slice(1).map((_, row) => 1 + row / 10)]);
  const against = column(['Big', ...DATES.slice(1).map(() => 2)], 1);
  const valuationDates = column(['Month', ...DATES.slice(1)], 5);
  const ranges = { ...pair, valuation, against, valuationDates };

  it('are cut to the dates that both have, and their gap is measured within the call', () =>
    expect(callsOf(valuationBuckets, inputs({ ranges }))).toMatchObject([
      {
        call: {
          name: 'GAPFORWARD',
          arguments: [
            {
              kind: 'call',
              call: {
                name: 'VALGAPSERIES',
                arguments: [{ range: { address: 'A2:A18' } }, { range: { address: 'B2:B18' } }],
              },
            },
            { range: { address: 'A3:A19' } },
            { range: { address: 'B3:B19' } },
            {},
            {},
            {},
          ],
        },
      },
    ]));

  it('are told of by the day on which their dates part', () => {
    const shifted = [...DATES.slice(1)];
    shifted[5] = (shifted[5] ?? 0) - 1;
    const other = { ...ranges, valuationDates: column(['Month', ...shifted], 5) };
    const fault = faultOf(() => valuationBuckets.blocks(inputs({ ranges: other }), NO_FACTS));
    expect(fault.field).toBe('valuationDates');
    expect(fault.message).toContain('30 Jul 2023 where the prices have 31 Jul 2023');
  });

  it('need the dates of both, or of neither', () => {
    const { dates, ...undated } = ranges;
    expect(dates.cells).toHaveLength(19);
    expect(faultOf(() => valuationBuckets.blocks(inputs({ ranges: undated }), NO_FACTS)).field).toBe('dates');
  });
});

describe('options', () => {
  const gaps = { first: pair.asset, second: pair.benchmark, dates: pair.dates };
  const results = {
    gap: [['label'], ...DATES.map((_, row) => [row / 100])],
    statistics: [
      ['statistic', 'value'],
      ['latest', 0.5],
      ['mean', 0.1],
      ['median', 0],
      ['stdev', 0.5],
    ],
  };

  it.each([
    ['mean', ['mean']],
    ['one', ['mean', '+1 stdev', '−1 stdev']],
  ])('the valuation gap is compared with %s alone', (lines, names) => {
    const given = inputs({ ranges: gaps, options: { lines } });
    const spec = valuationGap.draw(given, valuesOf(valuationGap.blocks(given, NO_FACTS), given, results));
    expect(spec.series.slice(0, -1).map(({ name }) => name)).toEqual(names);
    expect(spec.derived?.[0]?.rows[0]).toHaveLength(names.length + 1);
  });

  it('the band of the mean after cuts is narrower for 90 %, and is left out where nobody wants it', () => {
    const events = column(['Cut', 44950, 45000, 45020], 4);
    const table = [
      ['date', '1M', '2M', '3M'],
      [44950, 0.1, 0.2, 0.3],
      [45000, 0, 0.1, 0.1],
      [45020, -0.1, 0, 0.4],
      ['mean', 0, 0.1, 0.2],
      ['median', 0, 0.1, 0.2],
      ['hit rate', 0, 0, 0],
      ['low', 0, 0, 0],
      ['high', 0, 0, 0],
      ['events', 3, 3, 3],
      ['p-value', 1, 1, 1],
    ];
    const drawn = (band: string) => {
      const given = inputs({ ranges: { ...pair, events }, numbers: { months: 3 }, options: { band } });
      const values = valuesOf(afterTheCut.blocks(given, NO_FACTS), given, { table });
      const spec = afterTheCut.draw(given, values);
      return { spec, last: valuesWithDerived(spec.derived, values).get('paths')?.at(-1)?.map(Number) ?? [] };
    };
    const [wide95, wide90, none] = ['95', '90', 'none'].map(drawn);
    const width = (row: readonly number[] | undefined): number => (row?.at(-1) ?? NaN) - (row?.at(-2) ?? NaN);
    expect(width(wide90?.last) / width(wide95?.last)).toBeCloseTo(1.645 / 1.96, 10);
    expect(wide90?.spec.subtitle).toContain('shaded: 90 % band of the mean');
    expect(none?.spec.series.some(({ style }) => style === 'between')).toBe(false);
    expect(none?.spec.subtitle).not.toContain('band');
  });

  it('seasonality is also told by how often the asset was ahead', () => {
    const given = inputs({ ranges: pair, options: { measure: 'hits' } });
    const months = [
      ['month', 'mean', 'hit rate', 't', 'n'],
      ...Array.from({ length: 12 }, (_, month) => [month + 1, 0.01, 0.5, 1, 1]),
    ];
    const values = valuesOf(seasonality.blocks(given, NO_FACTS), given, { months });
    const spec = seasonality.draw(given, values);
    expect(spec.series[0]).toMatchObject({ name: 'Months ahead', y: { block: 'months', column: 2, firstRow: 1 } });
    expect(spec.y).toMatchObject({ numberFormat: '0.0%', minimum: 0 });
  });
});
