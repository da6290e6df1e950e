import { readWeights } from '../../../src/functions/cells/squeezeCells';

const THIRD = 1 / 3;

describe('readWeights', () => {
  it.each([
    ['nothing', null, [THIRD, THIRD, THIRD]],
    ['a blank cell', [['']], [THIRD, THIRD, THIRD]],
    ['a column', [[2], [1], [1]], [0.5, 0.25, 0.25]],
    ['a row', [[0, 0, 7]], [0, 0, 1]],
    ['a column with a label and blanks after it', [['Weights'], [1], [0], [1], [null], ['']], [0.5, 0, 0.5]],
    ['the largest numbers', [[1e308, 1e308, 0]], [0.5, 0.5, 0]],
    ['the smallest numbers', [[5e-324, 0, 5e-324]], [0.5, 0, 0.5]],
  ])('of %s', (_, cells, expected) => expect(readWeights(cells, 'weights')).toEqual(expected));

  it.each([
    ['two', [[1, 2]], 'weights has 2 values; '],
    ['four', [[1], [2], [3], [4]], 'weights has 4 values; '],
    ['a whole column', Array.from({ length: 200_000 }, () => [1]), 'weights has 200000 values; '],
    ['a label and two', [['Weights'], [1], [2]], 'weights has 2 values; '],
    ['zeros', [[0, 0, 0]], 'weights holds 0, 0, 0; '],
    ['a negative one', [[1, -1, 3]], 'weights holds 1, -1, 3; '],
    ['a gap', [[1, null, 3]], 'weights holds 1, a blank, 3; '],
  ])('refuses %s', (_, cells, message) => {
    expect(() => readWeights(cells, 'weights')).toThrow(
      `${message}give three numbers of at least 0 with a sum above 0.`,
    );
  });
});
