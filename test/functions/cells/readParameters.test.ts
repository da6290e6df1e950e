import '../customFunctionsRuntime';
import {
  readHorizon,
  readHorizons,
  readNumber,
  readOption,
  readOptionalNumber,
  readOptionalText,
  readOptionalWhole,
  readWhole,
} from '../../../src/functions/cells/readParameters';
import { readCondition } from '../../../src/functions/cells/readCondition';

const Method = { difference: 'difference', hitrate: 'hitrate' } as const;
const blanks = [null, undefined, '', ' ', 'NA', [].length === 0 ? { type: 'Empty', basicValue: '' } : null];

describe('numbers', () => {
  it('take a default where they are left out', () => {
    expect(blanks.map((blank) => readWhole(blank, 'periods', 1, 21))).toEqual(blanks.map(() => 21));
    expect(blanks.map((blank) => readOptionalWhole(blank, 'periods', 1))).toEqual(blanks.map(() => undefined));
  });

  it('read numbers, numeric texts and formatted numbers', () => {
    expect(
      [5, '5', ' 5 ', { type: 'FormattedNumber', basicValue: 5 }].map((value) => readWhole(value, 'periods', 1)),
    ).toEqual([5, 5, 5, 5]);
    expect(readOptionalNumber('-0.5', 'gap')).toBe(-0.5);
  });

  it.each([
    [0, 'periods must be a whole number of at least 1; it is 0.'],
    [2.5, 'periods must be a whole number of at least 1; it is 2.5.'],
    [-3, 'periods must be a whole number of at least 1; it is -3.'],
    ['abc', 'periods must be a whole number of at least 1; it is "abc".'],
    [true, 'periods must be a whole number of at least 1; it is TRUE.'],
    [1e300, 'periods must be a whole number of at least 1; it is 1e+300.'],
    [Infinity, 'periods must be a whole number of at least 1; it is a number too large.'],
    [{ type: 'Error', basicValue: '#REF!' }, 'periods must be a whole number of at least 1; it is #REF!.'],
  ])('refuse %j in words', (value, message) => {
    expect(() => readWhole(value, 'periods', 1)).toThrow(message);
  });

  it('say what is allowed', () => {
    expect(() => readNumber(null, 'window', { whole: true, minimum: 1 })).toThrow(
      'window is missing; it must be a whole number of at least 1.',
    );
    expect(() => readNumber(2, 'level', { minimum: 0, maximum: 1 })).toThrow(
      'level must be a number from 0 to 1; it is 2.',
    );
    expect(() => readNumber(0, 'level', { above: 0, maximum: 1 })).toThrow(
      'level must be a number above 0 and at most 1; it is 0.',
    );
    expect(() => readNumber(0, 'base', { above: 0 })).toThrow('base must be a number above 0; it is 0.');
    expect(() => readNumber('x', 'gap', {})).toThrow('gap must be a number; it is "x".');
  });
});

describe('options', () => {
  it.each(['difference', 'DIFFERENCE', ' Dif fer-en_ce '])('%j is difference', (text) => {
    expect(readOption(text, 'method', Method, 'hitrate')).toBe('difference');
  });
  it('take the default where they are left out', () => {
    expect([null, '', undefined].map((blank) => readOption(blank, 'method', Method, 'hitrate'))).toEqual(
      Array(3).fill('hitrate'),
    );
  });
  it.each([['mean'], [5], [true]])('list the valid ones for %j', (value) => {
    expect(() => readOption(value, 'method', Method, 'difference')).toThrow(
      /^method is ".*"; it must be one of difference, hitrate\.$/,
    );
  });
  it('must be given where there is no default', () => {
    expect(() => readOption(null, 'frequency', Method)).toThrow(
      'frequency is missing; it must be one of difference, hitrate.',
    );
  });
  it('refuse an error cell', () => {
    expect(() => readOptionalText({ type: 'Error', basicValue: '#REF!' }, 'name')).toThrow(
      'name holds #REF!; give a text.',
    );
  });
});

describe('horizons', () => {
  it.each([
    [3, { unit: 'rows', count: 3, text: '3 rows' }],
    ['3', { unit: 'rows', count: 3, text: '3 rows' }],
    ['5d', { unit: 'days', count: 5, text: '5D' }],
    ['4 W', { unit: 'days', count: 28, text: '4W' }],
    [' 12M ', { unit: 'months', count: 12, text: '12M' }],
    ['1y', { unit: 'months', count: 12, text: '1Y' }],
  ])('reads %j', (value, horizon) => expect(readHorizon(value, 'horizon')).toEqual(horizon));

  it.each([0, -1, 2.5, '0M', '-3M', '1.5M', '3Q', 'M', true, 1e99, '99999999Y'])('refuses %j', (value) => {
    expect(() => readHorizon(value, 'horizon')).toThrow(/^horizon is .*; a horizon is a number of rows above 0/);
  });
  it('must be given', () => expect(() => readHorizon(null, 'horizon')).toThrow('horizon is missing'));

  it.each([[[['1M', null, '3M']]], [[['1M'], [''], ['3M']]], ['1M 3M'], [[['1M, 3M']]], ['1m;3m']])(
    'reads the list %j',
    (cells) => {
      expect(readHorizons(cells, 'horizons', '6M').map(({ text }) => text)).toEqual(['1M', '3M']);
    },
  );
  it('takes the default of a list left out or blank', () => {
    expect([null, [[null]], ''].map((cells) => readHorizons(cells, 'horizons', '6M 1Y').length)).toEqual([2, 2, 2]);
  });
  it('names the cell of a bad one', () => {
    expect(() => readHorizons([['1M', 'soon']], 'horizons', '6M')).toThrow(
      'horizons, row 1, column 2, holds the text "soon"',
    );
    expect(() => readHorizons([['1M', 0]], 'horizons', '6M')).toThrow('horizons, row 1, column 2, holds 0');
  });
});

describe('conditions', () => {
  it.each([
    [null, 'latest'],
    ['Latest', 'latest'],
    ['<0', { comparison: '<', value: 0 }],
    ['>= 0.03', { comparison: '>=', value: 0.03 }],
    ['>=3%', { comparison: '>=', value: 0.03 }],
    ['<>-1e-3', { comparison: '<>', value: -0.001 }],
    ['=.5', { comparison: '=', value: 0.5 }],
  ])('reads %j', (text, condition) => expect(readCondition(text, 'condition')).toEqual(condition));
  it.each(['big', '5', '>', '=>5', '>5x', '>0,5', '>1e999'])('refuses %j', (text) => {
    expect(() => readCondition(text, 'condition')).toThrow(
      `condition is "${text}"; it must be latest, or a comparison`,
    );
  });
});
