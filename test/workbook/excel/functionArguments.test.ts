import { functionArgument } from '../../../src/workbook/excel/functionArguments';
import { parseDefinitions, type ParameterDefinition } from '../../../src/workbook/excel/functionDefinitions';
import type { FormulaArgument } from '../../../src/workbook/formula';
import type { CellValue } from '../../../src/workbook/workbook';

const parameter = (type: ParameterDefinition['type'], matrix = false): ParameterDefinition => ({
  name: 'window',
  type,
  matrix,
});
const literal = (value: number | string | boolean): FormulaArgument => ({ kind: 'literal', value });
const range: FormulaArgument = { kind: 'range', range: { sheet: 'Prices', address: 'B2:B3' } };
const cell: FormulaArgument = { kind: 'range', range: { sheet: 'Prices', address: 'B2' } };

describe('functionArgument', () => {
  it('passes omitted arguments as null, as Excel does', () => {
    expect(functionArgument(parameter('any', true), { kind: 'omitted' }, undefined)).toBeNull();
    expect(functionArgument(parameter('number'), undefined, undefined)).toBeNull();
  });

  it('passes ranges as rows, blanks as null and errors as data types', () => {
    const cells: CellValue[][] = [[1], [null], ['x'], [true], [{ error: '#N/A' }]];
    expect(functionArgument(parameter('any', true), range, cells)).toEqual([
      [1],
      [null],
      ['x'],
      [true],
      [{ type: 'Error', basicType: 'Error', basicValue: '#N/A' }],
    ]);
  });

  it('passes a literal to a range as one cell', () => {
    expect(functionArgument(parameter('any', true), literal(5), undefined)).toEqual([[5]]);
  });

  it.each<[ParameterDefinition['type'], CellValue, unknown]>([
    ['number', '5', 5],
    ['number', true, 1],
    ['number', null, 0],
    ['string', 5, '5'],
    ['string', true, 'TRUE'],
    ['string', null, ''],
    ['boolean', 2, true],
    ['boolean', null, false],
    ['any', null, null],
    ['any', 'x', 'x'],
  ])('converts for %s the cell %p to %p', (type, value, expected) => {
    expect(functionArgument(parameter(type), cell, [[value]])).toBe(expected);
  });

  it.each<[ParameterDefinition['type'], CellValue, RegExp]>([
    ['number', 'many', /window must be a number, not the text "many"/],
    ['boolean', 'yes', /window must be a boolean/],
    ['number', { error: '#REF!' }, /window is #REF!/],
  ])('refuses for %s the cell %p', (type, value, message) => {
    expect(() => functionArgument(parameter(type), cell, [[value]])).toThrow(message);
  });

  it('refuses several cells where one is expected', () => {
    expect(() => functionArgument(parameter('number'), range, [[1], [2]])).toThrow(
      'window takes a single cell, not B2:B3.',
    );
  });
});

describe('parseDefinitions', () => {
  it('reads what Microsoft’s metadata say of a function', () => {
    const json = JSON.stringify({
      functions: [
        {
          id: 'relperf',
          name: 'RELPERF',
          parameters: [
            { name: 'asset', type: 'any', dimensionality: 'matrix' },
            { name: 'periods', type: 'number' },
            { name: 'other' },
          ],
        },
      ],
    });
    expect(parseDefinitions(json).get('RELPERF')).toEqual({
      id: 'RELPERF',
      name: 'RELPERF',
      parameters: [
        { name: 'asset', type: 'any', matrix: true },
        { name: 'periods', type: 'number', matrix: false },
        { name: 'other', type: 'any', matrix: false },
      ],
    });
  });
});
