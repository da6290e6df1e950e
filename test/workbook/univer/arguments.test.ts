import { prepareArguments, type Argument } from '../../../src/workbook/univer/arguments';
import type { FunctionMetadata, FunctionParameter } from '../../../src/workbook/univer/functionMetadata';
import { errorCell, type BlankMode, type HostCell } from '../../../src/workbook/univer/hostCell';

const metadata = (...parameters: FunctionParameter[]): FunctionMetadata => ({ id: 'F', name: 'F', parameters });
const cell = (value: HostCell): Argument => ({ kind: 'cell', value });
const range = (...cells: HostCell[][]): Argument => ({ kind: 'range', cells });
const omitted: Argument = { kind: 'omitted' };

function prepare(parameter: Partial<FunctionParameter>, given: Argument, blank: BlankMode = 'null'): unknown {
  const prepared = prepareArguments(metadata({ name: 'x', ...parameter }), [given], blank);
  return 'values' in prepared ? prepared.values[0] : prepared;
}

describe('a parameter of type number', () => {
  it.each<[string, HostCell, unknown]>([
    ['a number', 1.5, 1.5],
    ['TRUE', true, 1],
    ['a blank cell', null, 0],
    ['text that spells a number', ' 5 ', 5],
    ['text with a decimal point', '-.5', -0.5],
    ['text with an exponent', '1e3', 1000],
    ['text that spells a percentage', '12.5%', 0.125],
  ])('takes %s', (_, value, expected) => expect(prepare({ type: 'number' }, cell(value))).toBe(expected));

  it.each(['', 'five', '1,5 x', '5%%', '0x10', 'Infinity'])('refuses the text "%s"', (text) =>
    expect(prepare({ type: 'number' }, cell(text))).toEqual({
      code: '#VALUE!',
      message: `x should be a number, not "${text}"`,
    }),
  );

  it('passes an error on instead of calling the function', () =>
    expect(prepare({ type: 'number' }, cell(errorCell('#DIV/0!')))).toEqual({ code: '#DIV/0!' }));
});

describe('parameters of type string and boolean', () => {
  it.each<[HostCell, string]>([
    ['text', 'text'],
    [0.1 + 0.2, '0.3'],
    [true, 'TRUE'],
    [null, ''],
  ])('make text of %p', (value, expected) => expect(prepare({ type: 'string' }, cell(value))).toBe(expected));

  it.each<[HostCell, unknown]>([
    [true, true],
    [0, false],
    [2, true],
    [null, false],
    [' false ', false],
    ['yes', { code: '#VALUE!', message: 'x should be TRUE or FALSE, not "yes"' }],
  ])('make a truth value of %p', (value, expected) =>
    expect(prepare({ type: 'boolean' }, cell(value))).toEqual(expected),
  );
});

describe('a parameter of type any', () => {
  it('takes values as they are, errors included', () => {
    expect(prepare({ type: 'any' }, cell('5'))).toBe('5');
    expect(prepare({ type: 'any' }, cell(errorCell('#N/A')))).toEqual(errorCell('#N/A'));
  });
  it('takes a blank cell as null or 0, as the host has it', () => {
    expect(prepare({ type: 'any' }, cell(null), 'null')).toBeNull();
    expect(prepare({ type: 'any' }, cell(null), 'zero')).toBe(0);
    expect(prepare({ type: 'any', dimensionality: 'matrix' }, cell(null), 'zero')).toEqual([[0]]);
  });
});

describe('ranges and single values', () => {
  it('gives a matrix parameter a single cell as a matrix', () =>
    expect(prepare({ type: 'any', dimensionality: 'matrix' }, cell(7))).toEqual([[7]]));
  it('hands over a range without copying it', () => {
    const given = range([1, 2]);
    expect(prepare({ type: 'any', dimensionality: 'matrix' }, given)).toBe(given.kind === 'range' && given.cells);
  });
  it('converts each cell for a matrix of numbers, and fails with the first that is none', () => {
    expect(prepare({ type: 'number', dimensionality: 'matrix' }, range([1, '2'], [true, null]))).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(prepare({ type: 'number', dimensionality: 'matrix' }, range([1, 'a']))).toMatchObject({ code: '#VALUE!' });
  });
  it('refuses a range for a single value, but takes one of a single cell', () => {
    expect(prepare({ type: 'number' }, range([1, 2]))).toEqual({
      code: '#VALUE!',
      message: 'x should be a single value, not a range',
    });
    expect(prepare({ type: 'number' }, range([3]))).toBe(3);
  });
});

describe('arguments left out', () => {
  const two = metadata({ name: 'a', type: 'number' }, { name: 'b', type: 'number', optional: true });
  it('are null where they are optional, at the end and in the middle', () => {
    expect(prepareArguments(two, [cell(1)], 'null')).toEqual({ values: [1, null] });
    expect(prepareArguments(two, [cell(1), omitted], 'null')).toEqual({ values: [1, null] });
  });
  it('count as a blank cell where they are required', () =>
    expect(prepareArguments(two, [omitted, cell(2)], 'null')).toEqual({ values: [0, 2] }));
  it('are too few or too many in words', () => {
    expect(prepareArguments(two, [], 'null')).toEqual({
      code: '#VALUE!',
      message: 'F needs at least 1 arguments, not 0',
    });
    expect(prepareArguments(two, [cell(1), cell(2), cell(3)], 'null')).toMatchObject({
      message: 'F takes at most 2 arguments, not 3',
    });
  });
  it('collects what repeats in one list', () => {
    const many = metadata({ name: 'a', type: 'any' }, { name: 'rest', type: 'number', repeating: true });
    expect(prepareArguments(many, [cell(1), cell(2), cell('3')], 'null')).toEqual({ values: [1, [2, 3]] });
    expect(prepareArguments(many, [cell(1)], 'null')).toEqual({ values: [1, []] });
  });
});
