import { simpleReturns } from '../../../src/calculators/performance/simpleReturns';

it.each([
  ['of levels', [100, 150, 75], [0.5, -0.5]],
  ['of one level', [100], []],
  ['of none', [], []],
])('simpleReturns %s', (_, levels, expected) => {
  expect(Array.from(simpleReturns(Float64Array.from(levels)))).toEqual(expected);
});
