import fc from 'fast-check';
import { WITH_COMMA, WITH_POINT, numberForm, readNumber } from '../../../src/datasets/import/numbers';

it.each([
  ['1234.5', '.', 1234.5],
  ['1,234.5', '.', 1234.5],
  ['1,234,567', '.', 1234567],
  ['1.234,5', ',', 1234.5],
  ['1.234.567', ',', 1234567],
  ['1 234,5', ',', 1234.5],
  ['1\u00a0234,5', ',', 1234.5],
  ['1\u202f234\u202f567', ',', 1234567],
  ["1'234.5", '.', 1234.5],
  ['1,234', '.', 1234],
  ['1,234', ',', 1.234],
  ['.5', '.', 0.5],
  [',5', ',', 0.5],
  ['5.', '.', 5],
  ['1.5e-3', '.', 0.0015],
  ['+7', '.', 7],
  ['(1,250.50)', '.', -1250.5],
  ['($5)', '.', -5],
  ['-$5.25', '.', -5.25],
  ['$-5.25', '.', -5.25],
  ['5,25 €', ',', 5.25],
  ['5.00 USD', '.', 5],
  ['\u22127', '.', -7],
  ['12-', '.', -12],
  ['12.5%', '.', 0.125],
  ['0.07%', '.', 0.0007],
  ['-0,57 %', ',', -0.0057],
] as const)('%s with %s is %d', (text, decimal, expected) => {
  expect(readNumber(text, decimal)).toBe(expected);
});

it.each([
  ['1,23', '.'],
  ['1.23', ','],
  ['12,34,567', '.'],
  ['1,234.5', ','],
  ['1.2.3', '.'],
  ['0,123', '.'],
  ['(5', '.'],
  ['-5-', '.'],
  ['(-5)', '.'],
  ['007', '.'],
  ['1234567890123456', '.'],
  ['1e999', '.'],
  ['5 apples', '.'],
  ['', '.'],
  ['.', '.'],
  ['2024-01-31', '.'],
] as const)('%s with %s is no number', (text, decimal) => {
  expect(readNumber(text, decimal)).toBeNaN();
});

it.each([
  ['1234', WITH_POINT | WITH_COMMA],
  ['1.5', WITH_POINT],
  ['1,5', WITH_COMMA],
  ['1.234', WITH_POINT | WITH_COMMA],
  ['1,234', WITH_POINT | WITH_COMMA],
  ['0.234', WITH_POINT],
  ['0,234', WITH_COMMA],
  ['1234.567', WITH_POINT],
  ['1,234,567', WITH_POINT],
  ['1.234.567', WITH_COMMA],
  ['1.234,5', WITH_COMMA],
  ['abc', 0],
])('%s may be read with the signs %d', (text, form) => {
  expect(numberForm(text)).toBe(form);
});

it('whatever has a form under a sign is a number under it, and the other way round', () => {
  const part = fc.constantFrom('1', '12', '123', '0', '000', '.', ',', ' ', '-', '(', ')', '%', '$', 'e3', '\u00a0');
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('').trim()),
      (text) => {
        // A number too large to hold has the form of one all the same.
        fc.pre(!/e\d{3}/.test(text));
        const form = numberForm(text);
        expect(Number.isNaN(readNumber(text, '.'))).toBe((form & WITH_POINT) === 0);
        expect(Number.isNaN(readNumber(text, ','))).toBe((form & WITH_COMMA) === 0);
      },
    ),
    { numRuns: 2000 },
  );
});
