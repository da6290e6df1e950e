import { leaders } from '../../src/charts/recipes/leaders';
import { valuesWithDerived } from '../../src/charts/derived';
import { NOT_AVAILABLE, chosen, column, faultOf, inputs, valuesOf } from './recipeInputs';

const NO_FACTS = { recessions: [], firstCuts: [] };
const prices = chosen([
  ['Energy', 'Finance', 'New'],
  [1, 2, null],
  [2, 3, 4],
]);
const benchmark = column(['Market', 5, 6], 3);
const given = inputs({ ranges: { prices, benchmark }, numbers: { periods: 1 } });
const table = [
  ['name', 'return', 'relative', 'rank'],
  ['Energy', 1, 0.8, 1],
  ['Finance', 0.5, 0.3, 2],
  ['New', NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE],
];

function drawn(changed = given, result = table) {
  const values = valuesOf(leaders.blocks(changed, NO_FACTS), changed, { leaders: result });
  const spec = leaders.draw(changed, values);
  return { spec, values: valuesWithDerived(spec.derived, values) };
}

describe('the leaders recipe', () => {
  it('stages one call of LEADERS', () => {
    expect(leaders.blocks(given, NO_FACTS)).toMatchObject([
      {
        id: 'leaders',
        kind: 'call',
        call: {
          name: 'LEADERS',
          arguments: [
            { kind: 'range', range: { sheet: 'Prices', address: 'A1:C3' } },
            { kind: 'range', range: { sheet: 'Prices', address: 'D1:D3' } },
            { kind: 'literal', value: 1 },
          ],
        },
      },
    ]);
  });

  it('draws lying bars in percentage points, in the order of the result', () => {
    const { spec, values } = drawn();
    expect(spec).toMatchObject({ lying: true, x: { kind: 'category' }, y: { title: 'Return less Market, pp' } });
    expect(spec.series).toMatchObject([
      { style: 'bars', x: { block: 'leaders', column: 0, firstRow: 1, rowCount: 2 } },
    ]);
    expect(values.get('bars')).toEqual([[80], [30]]);
  });

  it('draws returns themselves on request, in percent', () => {
    const { spec } = drawn({ ...given, options: { measure: 'return' } });
    expect(spec.y).toMatchObject({ title: 'Return, %', numberFormat: '0.0%' });
    expect(spec.series[0]?.y).toEqual({ block: 'leaders', column: 1, firstRow: 1, rowCount: 2 });
  });

  it('says what is drawn, and names assets that are not', () => {
    expect(drawn().spec.title).toBe('Leaders and laggards against Market');
    expect(drawn().spec.subtitle).toBe(
      'Return less that of Market, pp · the last period · 2 assets, the best first · not drawn, too little data: New',
    );
  });

  it('tells wrong inputs at their field', () => {
    const fault = (changed: Parameters<typeof leaders.blocks>[0]) =>
      faultOf(() => leaders.blocks(changed, NO_FACTS)).field;
    expect(fault(inputs({ ranges: { benchmark } }))).toBe('prices');
    expect(fault(inputs({ ranges: { prices } }))).toBe('benchmark');
    expect(fault({ ...given, numbers: { periods: 0 } })).toBe('periods');
    expect(fault({ ...given, options: { measure: 'luck' } })).toBe('measure');
    expect(faultOf(() => drawn(given, [table[0] ?? []])).field).toBe('periods');
  });
});
