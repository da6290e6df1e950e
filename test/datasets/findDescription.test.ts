import { findDescription } from '../../src/datasets/findDescription';

test.each([
  'us-size-style-monthly',
  'US-Size-Style-Monthly',
  'us_size_style_monthly',
  ' US size style monthly ',
  'ussizestylemonthly',
])('finds "%s"', (name) => {
  expect(findDescription(name)?.name).toBe('us-size-style-monthly');
});

test.each(['', 'us-size-style', 'us-size-style-monthly-2', 'Prices'])('does not know "%s"', (name) => {
  expect(findDescription(name)).toBeUndefined();
});
