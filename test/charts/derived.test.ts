import { cellOf, valuesWithDerived } from '../../src/charts/derived';
import type { DerivedCell } from '../../src/charts/spec';
import { derivedFormula } from '../../src/workbook/derivedCells';
import { addressOf } from '../../src/workbook/a1';
import { NOT_AVAILABLE } from './recipeInputs';

const values = new Map([
  [
    'b',
    [
      [10, 4],
      [20, 3],
      [NOT_AVAILABLE, 1],
      [30, 2],
    ],
  ],
]);
const sample = { block: 'b', column: 0, firstRow: 0, rowCount: 4 };

function valueOf(cell: DerivedCell) {
  const derived = [{ id: 'd', headings: ['x'], rows: [[cell]], numberFormats: ['0'] }];
  return valuesWithDerived(derived, values).get('d')?.[0]?.[0];
}

function formulaOf(cell: DerivedCell) {
  return derivedFormula(cell, ({ column, firstRow, rowCount }) => ({
    sheet: 'S',
    address: addressOf({ startRow: firstRow, startColumn: column, endRow: firstRow + rowCount - 1, endColumn: column }),
  }));
}

/** 20 ± 1.96 · 10 / √3, times 100. */
const bound = (least: number): DerivedCell => ({
  kind: 'bound',
  mean: cellOf('b', 1, 0),
  count: cellOf('b', 1, 1),
  sample,
  times: -1.96,
  least,
  scale: 100,
});
const between: DerivedCell = {
  kind: 'between',
  low: cellOf('b', 0, 0),
  high: cellOf('b', 1, 0),
  times: -10,
  decimals: 0,
  unit: '%',
  flag: cellOf('b', 2, 1),
  word: ' (now)',
};

describe('cells worked out from others', () => {
  it.each<[string, DerivedCell, unknown]>([
    ['a number', 7, 7],
    ['a copy', { kind: 'copy', cell: cellOf('b', 0, 0) }, 10],
    ['a copy times a factor', { kind: 'copy', cell: cellOf('b', 0, 0), times: 100 }, 1000],
    ['a copy of an error', { kind: 'copy', cell: cellOf('b', 2, 0) }, NOT_AVAILABLE],
    ['a shift', { kind: 'shift', cell: cellOf('b', 0, 0), by: cellOf('b', 1, 1), times: -2 }, 4],
    ['a bound with too few observations', bound(4), NOT_AVAILABLE],
    ['a text between two figures, with a word where the flag is 1', between, '−100% to −200% (now)'],
  ])('%s', (_, cell, value) => expect(valueOf(cell)).toEqual(value));

  it('a bound lies 1.96 standard errors of the complete observations from the mean', () => {
    expect(valueOf(bound(3))).toBeCloseTo(100 * (20 - (1.96 * 10) / Math.sqrt(3)), 10);
  });

  it('follows the cells it is worked out from', () => {
    const derived = [
      { id: 'd', headings: [], rows: [[{ kind: 'copy', cell: cellOf('b', 0, 0) } as const]], numberFormats: [] },
    ];
    expect(valuesWithDerived(derived, new Map([['b', [[5]]]])).get('d')).toEqual([[5]]);
  });
});

describe('the same as formulas of a spreadsheet', () => {
  it.each<[DerivedCell, unknown]>([
    [7, 7],
    [{ kind: 'copy', cell: cellOf('b', 0, 0), times: 100 }, '=S!A1*100'],
    [{ kind: 'shift', cell: cellOf('b', 0, 0), by: cellOf('b', 1, 1), times: -2 }, '=S!A1-2*S!B2'],
    [bound(3), '=IF(S!B2<3,NA(),(S!A2-1.96*AGGREGATE(7,6,S!A1:A4)/SQRT(S!B2))*100)'],
    [between, '=SUBSTITUTE(ROUND(S!A1*-10,0)&"%"&" to "&ROUND(S!A2*-10,0)&"%","-","−")&IF(S!B3=1," (now)","")'],
  ])('%#', (cell, formula) => expect(formulaOf(cell)).toBe(formula));
});
