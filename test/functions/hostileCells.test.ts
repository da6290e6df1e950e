import fc from 'fast-check';
import { readCatalogue } from './catalogue';
import { shown } from './customFunctionsRuntime';
import { worksheetFunction } from './worksheetFunctions';

/** Anything a cell could hand over, with the awkward ones often. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.5, max: 200, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 40000, max: 45000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e308, 1e-308, 5e-324, -0, NaN, Infinity, 2958466) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, undefined, '', 'NA', '2024-07-11', 'IWM', '1M 3M', 'latest', '12,5', true, false),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { type: 'Error', basicValue: '#N/A' },
      { type: 'Error', basicValue: '#DIV/0!' },
      { type: 'FormattedNumber', basicValue: 100.5, numberFormat: '0.0' },
      { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!' },
      {},
    ),
  },
);
const clean = fc.double({ min: 50, max: 150, noNaN: true });
const range = (length: number) =>
  fc.oneof(
    fc.array(fc.array(clean, { minLength: 1, maxLength: 1 }), { minLength: length, maxLength: length }),
    fc.constant(Array.from({ length }, (_, i) => [44000 + 7 * i])),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 1 }), { minLength: length, maxLength: length }),
    fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(cell, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 1 }),
  );
const scalar = fc.oneof(cell, fc.constantFrom<unknown>(1, 2, 3, 5, 20, 30, 1e15, -5, 2.5, '3M', '1Y', '0'));

/** Why Excel could not show this, or undefined. */
function complaint(result: unknown): string | undefined {
  const bad = (value: unknown) => {
    if (typeof value === 'number') return !Number.isFinite(value);
    if (typeof value === 'string') return value.length > 32767;
    return typeof value !== 'boolean' && !(value !== null && typeof value === 'object' && 'error' in value);
  };
  if (!Array.isArray(result)) return bad(result) ? `a result of ${String(result)}` : undefined;
  const width = (result[0] as unknown[] | undefined)?.length ?? 0;
  if (width === 0) return 'an empty array';
  for (const row of result as unknown[][]) {
    if (row.length !== width) return 'a ragged array';
    const index = row.findIndex(bad);
    if (index >= 0) return `a cell of ${String(row[index])}`;
  }
  return undefined;
}

describe.each(
  readCatalogue()
    .filter(({ parameters }) => parameters.length > 0)
    .map((entry): [string, typeof entry] => [entry.id, entry]),
)('%s, given anything,', (id, { parameters }) => {
  it('returns numbers, texts and errors in a rectangle, and changes nothing it was given', async () => {
    const call = fc.integer({ min: 1, max: 45 }).chain((length) =>
      fc.tuple(
        ...parameters.map(({ range: isRange, optional, options }) => {
          const given = isRange
            ? range(length)
            : options.length > 0
              ? fc.oneof(fc.constantFrom(...options.map((option) => option.value)), scalar)
              : scalar;
          return optional ? fc.oneof(fc.constant(null), given) : given;
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(call, async (inputs) => {
        const before = structuredClone(inputs);
        const result = await shown(() => worksheetFunction(id)(...inputs));
        expect(complaint(result)).toBeUndefined();
        expect(inputs).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
