import { valuesWithDerived } from '../../src/charts/derived';
import { seasonality } from '../../src/charts/recipes/seasonality';
import { NOT_AVAILABLE, column, faultOf, inputs, valuesOf } from './recipeInputs';

const NO_FACTS = { recessions: [], firstCuts: [] };
const ranges = {
  asset: column(['Small', 100, 110, 121]),
  benchmark: column(['Big', 100, 105, 110], 1),
  dates: column(['Date', 45657, 45688, 45716], 2),
};
const given = inputs({ ranges });
const months = Array.from({ length: 12 }, (_, month) =>
  month < 2
    ? [month + 1, 0.01 * (month + 1), 1, month === 0 ? 2.5 : 1.2, 3 + month]
    : [month + 1, NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, 0],
);
const table = [['month', 'mean', 'hit rate', 't-stat', 'observations'], ...months];

function drawn(result = table) {
  const values = valuesOf(seasonality.blocks(given, NO_FACTS), given, { months: result });
  const spec = seasonality.draw(given, values);
  return { spec, values: valuesWithDerived(spec.derived, values) };
}

describe('the seasonality recipe', () => {
  it('stages the call of SEASONALITY and the names of the months', () => {
    const [call, names] = seasonality.blocks(given, NO_FACTS);
    expect(call).toMatchObject({
      kind: 'call',
      call: {
        name: 'SEASONALITY',
        arguments: [{ range: { address: 'C1:C4' } }, { range: { address: 'A1:A4' } }, { range: { address: 'B1:B4' } }],
      },
    });
    expect(names).toMatchObject({ kind: 'values', rows: expect.arrayContaining([['Jan'], ['Dec']]) });
  });

  it('draws a column a month in percentage points; a month without returns has none', () => {
    const { spec, values } = drawn();
    expect(spec.series).toMatchObject([{ style: 'bars', x: { rowCount: 12 }, y: { block: 'bars', rowCount: 12 } }]);
    expect(values.get('bars')?.slice(0, 3)).toEqual([[1], [2], [NOT_AVAILABLE]]);
  });

  it('says unit, span, observations, and which months stand out', () => {
    expect(drawn().spec.subtitle).toBe(
      'Mean return of a calendar month, Small less Big, pp · 31 Dec 2024 – 28 Feb 2025 · 0–4 returns a month · mean at least two standard errors from 0: Jan',
    );
  });

  it('tells wrong inputs at their field', () => {
    const { dates, ...undated } = ranges;
    expect(faultOf(() => seasonality.blocks(inputs({ ranges: undated }), NO_FACTS)).field).toBe('dates');
    expect(faultOf(() => seasonality.blocks(inputs({ ranges: { dates } }), NO_FACTS)).field).toBe('asset');
    const empty = [
      table[0] ?? [],
      ...months.map(([month]) => [month ?? 0, NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, 0]),
    ];
    expect(faultOf(() => drawn(empty)).field).toBe('asset');
  });
});
