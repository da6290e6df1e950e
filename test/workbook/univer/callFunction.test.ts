import { callFunction } from '../../../src/workbook/univer/callFunction';
import { installCustomFunctionsHost, type Implementation } from '../../../src/workbook/univer/customFunctionsHost';
import type { Outcome } from '../../../src/workbook/univer/hostCell';

const implementations = installCustomFunctionsHost();

function call(implementation: Implementation): Outcome | Promise<Outcome> {
  return callFunction({ metadata: { id: 'F', name: 'F', parameters: [] }, implementation }, [], 'null');
}
/** The type declares no Error, though the object is one. */
function failure(code: CustomFunctions.ErrorCode, message?: string): Error {
  const error: unknown = new CustomFunctions.Error(code, message);
  if (!(error instanceof Error)) throw new Error('CustomFunctions.Error should be an Error');
  return error;
}

describe('what a function returns', () => {
  it.each<[string, unknown, Outcome]>([
    ['a single value', 5, [[5]]],
    ['text', 'Leading', [['Leading']]],
    [
      'a matrix',
      [
        [1, 'a'],
        [true, 2],
      ],
      [
        [1, 'a'],
        [true, 2],
      ],
    ],
    ['a row written as a list', [1, 2], [[1], [2]]],
    ['not a number', NaN, { code: '#VALUE!' }],
    ['infinity', -Infinity, { code: '#NUM!' }],
    ['no number inside a matrix, which JSON makes null and a cell 0', [[NaN, Infinity, null]], [[0, 0, 0]]],
    ['nothing', undefined, [[0]]],
    ['a formatted number', { type: 'Double', basicValue: 3, numberFormat: '0.0' }, [[3]]],
    ['an error value', [[{ type: 'Error', basicValue: '#N/A' }]], [[{ code: '#N/A' }]]],
  ])('%s', (_, result, expected) => expect(call(() => result)).toEqual(expected));

  it.each<[string, unknown]>([
    ['ragged rows', [[1, 2], [3]]],
    ['no rows', []],
    ['empty rows', [[]]],
  ])('%s are an error', (_, result) => expect(call(() => result)).toMatchObject({ code: '#VALUE!' }));
});

describe('errors of a function', () => {
  it('keep code and message whether thrown, returned, or in a cell', () => {
    const error = failure(CustomFunctions.ErrorCode.notAvailable, 'too short');
    const expected = { code: '#N/A', message: 'too short' };
    const thrown = call(() => {
      throw error;
    });
    expect(thrown).toEqual(expected);
    expect(call(() => error)).toEqual(expected);
    expect(call(() => [[1, error]])).toEqual([[1, expected]]);
  });
  it('become #VALUE! where a function may not return the code', () =>
    expect(call(() => failure(CustomFunctions.ErrorCode.invalidName))).toEqual({ code: '#VALUE!' }));
  it('are reported on the console where they are no errors of a custom function, and shown without text as in Excel', () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const outcome = call(() => {
      throw new Error('secret');
    });
    expect(outcome).toEqual({ code: '#VALUE!' });
    expect(report).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });
});

describe('the call', () => {
  it('appends the invocation after the arguments', () => {
    const seen: unknown[] = [];
    void call((...values) => {
      seen.push(...values);
      return 0;
    });
    expect(seen).toEqual([{ functionName: 'F', isInValuePreview: false }]);
  });
  it('waits for functions that take their time', async () => {
    await expect(call(() => Promise.resolve([[1]]))).resolves.toEqual([[1]]);
    const rejected = call(() => Promise.reject(failure(CustomFunctions.ErrorCode.notAvailable, 'no file')));
    await expect(rejected).resolves.toEqual({ code: '#N/A', message: 'no file' });
  });
});

describe('CustomFunctions.associate(…)', () => {
  it('takes one function or many, by id in whatever case', () => {
    CustomFunctions.associate('one', () => 1);
    CustomFunctions.associate({ TWO: () => 2, three: () => 3 });
    expect([...implementations.keys()]).toEqual(['ONE', 'TWO', 'THREE']);
  });
});
