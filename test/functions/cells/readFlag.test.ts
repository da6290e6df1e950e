import { readFlag } from '../../../src/functions/cells/readFlag';

describe('readFlag', () => {
  it.each([
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    [-2.5, true],
    ['true', true],
    [' FALSE ', false],
    [null, false],
    [undefined, false],
    ['', false],
    [{ type: 'Boolean', basicType: 'Boolean', basicValue: true }, true],
  ])('reads %p as %p', (value, expected) => expect(readFlag(value, 'annualise')).toBe(expected));

  it.each(['yes', '1', { type: 'Error', basicValue: '#DIV/0!' }])('refuses %p', (value) =>
    expect(() => readFlag(value, 'annualise')).toThrow(/^annualise is ".*"; it must be TRUE or FALSE\.$/),
  );
});
