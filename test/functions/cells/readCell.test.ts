import '../customFunctionsRuntime';
import { isMissingText, quoted, readCell } from '../../../src/functions/cells/cell';

describe('readCell', () => {
  it.each([
    [1.5, 1.5],
    [0, 0],
    [-3, -3],
    [{ type: 'FormattedNumber', basicType: 'Double', basicValue: 12.5, numberFormat: '0.00' }, 12.5],
    [{ type: 'Double', basicValue: 0 }, 0],
  ])('reads %j as the number %d', (cell, value) => {
    expect(readCell(cell)).toBe(value);
  });

  it.each(
    [null, undefined, '', '   ', '.', '-', 'NA', 'n/a', ' N/A ', 'NaN', 'null', '#N/A', '#n/a n/a', NaN]
      .map((cell): [unknown] => [cell])
      .concat([
        [{ type: 'Error', basicType: 'Error', basicValue: '#N/A' }],
        [{ type: 'Error', basicValue: '#N/A' }],
        [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)],
        [{ type: 'Empty', basicType: 'Empty', basicValue: '' }],
        [{ type: 'String', basicValue: 'NA' }],
      ]),
  )('reads %j as missing', (cell) => {
    expect(readCell(cell)).toBeNaN();
  });

  it.each([
    ['12,5', 'text', '12,5'],
    [' abc? ', 'text', 'abc?'],
    [true, 'boolean', 'TRUE'],
    [false, 'boolean', 'FALSE'],
    [{ type: 'Boolean', basicValue: true }, 'boolean', 'TRUE'],
    [{ type: 'Error', basicValue: '#DIV/0!' }, 'error', '#DIV/0!'],
    [{ type: 'Error' }, 'error', '#VALUE!'],
    [{ type: 'Entity', text: 'Contoso', basicType: 'Error', basicValue: '#VALUE!' }, 'error', '#VALUE!'],
    [new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero), 'error', '#DIV/0!'],
    [new Error('broken'), 'error', '#VALUE!'],
    [{ type: 'Array', elements: [] }, 'object', 'a value of type Array'],
    [{}, 'object', 'an unknown kind of value'],
    [[1], 'object', 'an unknown kind of value'],
    [Infinity, 'object', 'a number too large'],
    [10n, 'object', 'bigint'],
  ])('tells what %p holds', (cell, kind, text) => {
    expect(readCell(cell)).toEqual({ kind, text });
  });

  it('cuts a long text in a message', () => {
    expect(quoted('x'.repeat(100))).toBe(`"${'x'.repeat(60)}…"`);
  });

  it('does not take a word that begins like a missing text for one', () => {
    expect(['NASDAQ', '--', '..', 'nil', '0'].filter(isMissingText)).toEqual([]);
  });
});
