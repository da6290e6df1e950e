import fc from 'fast-check';
import { shown } from './customFunctionsRuntime';
import { worksheetFunction } from './worksheetFunctions';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const flat = (result: unknown): unknown[] => (Array.isArray(result) ? result.flat(2) : [result]) as unknown[];
const call = (id: string, ...inputs: unknown[]) => shown(() => worksheetFunction(id)(...inputs));

/**
 * A price path that never stands still: relative steps of −5 % to 5 % on a wave of its own, so that no window of relative
 * strength is so flat that rounding decides whether it counts as flat.
 */
const path = (length: number, wave = 1) =>
  fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: length, maxLength: length }).map((steps) => {
    let level = 100;
    return steps.map((step, row) => (level *= 1 + step + 0.02 * Math.sin(wave * row)));
  });
const LENGTH = 80;
const pair = fc.tuple(path(LENGTH, 1.7), path(LENGTH, 2.9));
const DATES = Array.from({ length: LENGTH }, (_, i) => 45000 + i);

function expectClose(got: unknown, expected: unknown, relative = 1e-8): void {
  const [left, right] = [flat(got), flat(expected)];
  expect(left.length).toBe(right.length);
  left.forEach((value, i) => {
    const other = right[i];
    if (typeof value === 'number' && typeof other === 'number') {
      expect(Math.abs(value - other)).toBeLessThanOrEqual(relative * (Math.abs(other) + 1e-4));
    } else expect(value).toEqual(other);
  });
}

/** Functions of an asset and its benchmark, with the arguments after them. */
const OF_A_PAIR: readonly [string, readonly unknown[]][] = [
  ['RELPERF', [null, null]],
  ['RELPERF', [7, 'ratio']],
  ['RELPERF', [7, 'log']],
  ['RELSTRENGTH', [null]],
  ['RELRETURNS', [null]],
  ['RELRETURNS', ['log']],
  ['ROLLRELPERF', [5, 'ratio']],
  ['RELDRAWDOWN', ['series']],
  ['MOVEZ', [null]],
  ['MOVEZ', [30]],
  ['RSRATIO', [9, 'averages']],
  ['RSRATIO', [9, 'ema']],
  ['RSRATIO', [9, 'zscore']],
  ['RSMOMENTUM', [9, 'averages']],
  ['RSMOMENTUM', [9, 'ema']],
  ['RSMOMENTUM', [9, 'zscore']],
];

describe.each(OF_A_PAIR)('%s with %j', (id, more) => {
  it('does not depend on the unit of either price', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.constantFrom(0.01, 3, 1000), async ([asset, benchmark], factor) => {
        const scaled = await call(id, column(asset.map((level) => level * factor)), column(benchmark), ...more);
        expectClose(scaled, await call(id, column(asset), column(benchmark), ...more), 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same for rows and columns, and with blank rows at the end', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([asset, benchmark]) => {
        const upright = await call(id, column(asset), column(benchmark), ...more);
        expect(flat(await call(id, [asset], [benchmark], ...more))).toEqual(flat(upright));
        const padded = [null, '', 0];
        expect(await call(id, column([...asset, ...padded]), column([...benchmark, ...padded]), ...more)).toEqual(
          upright,
        );
      }),
      { numRuns: 20 },
    );
  });
});

const SERIES_OUT = OF_A_PAIR.filter(([id]) => !['RELPERF', 'MOVEZ'].includes(id));

describe.each(SERIES_OUT)('%s with %j', (id, more) => {
  it('does not look ahead: rows stay as they were when rows are added', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.integer({ min: 30, max: LENGTH - 1 }), async ([asset, benchmark], rows) => {
        const short = flat(await call(id, column(asset.slice(0, rows)), column(benchmark.slice(0, rows)), ...more));
        const long = flat(await call(id, column(asset), column(benchmark), ...more));
        expect(long.slice(0, rows)).toEqual(short);
      }),
      { numRuns: 20 },
    );
  });

  it('stands beside the prices: a row without a price has none, and leaves the others as if it were not there', async () => {
    await fc.assert(
      fc.asyncProperty(
        pair,
        fc.uniqueArray(fc.integer({ min: 1, max: LENGTH - 2 }), { maxLength: 8 }),
        async ([asset, benchmark], gaps) => {
          const without = (values: number[]) => values.map((value, row) => (gaps.includes(row) ? null : value));
          const got = flat(await call(id, column(without(asset)), column(benchmark), ...more));
          const kept = (values: number[]) => values.filter((_, row) => !gaps.includes(row));
          const expected = flat(await call(id, column(kept(asset)), column(kept(benchmark)), ...more));
          expect(got.length).toBe(LENGTH);
          gaps.forEach((row) => expect(got[row]).toEqual({ error: '#N/A' }));
          expect(got.filter((_, row) => !gaps.includes(row))).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('an asset against itself', () => {
  it.each([
    ['RELPERF', [null, 'difference'], 0],
    ['RELPERF', [3, 'ratio'], 0],
    ['RELPERF', [3, 'log'], 0],
    ['RELRETURNS', ['difference'], 0],
    ['ROLLRELPERF', [4, 'log'], 0],
    ['RELDRAWDOWN', ['series'], 0],
    ['RELSTRENGTH', [null], 100],
    ['RSRATIO', [7, 'averages'], 100],
    ['RSRATIO', [7, 'ema'], 100],
    ['RSMOMENTUM', [7, 'averages'], 100],
    ['RSMOMENTUM', [7, 'ema'], 100],
  ])('%s %j is exactly %d', async (id, more, value) => {
    await fc.assert(
      fc.asyncProperty(path(40), async (levels) => {
        const numbers = flat(await call(id, column(levels), column(levels), ...more)).filter(
          (cell) => typeof cell === 'number',
        );
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.every((number) => number === value || Object.is(number, -0))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('functions that take dates', () => {
  const events = column([45010.5, 45031, 45044]);
  const WITH_DATES: readonly [string, (dates: unknown, asset: unknown, benchmark: unknown) => readonly unknown[]][] = [
    ['LASTTIME', (dates, asset) => [dates, asset, '<100']],
    ['HEADLINE', (dates, asset, benchmark) => [dates, asset, benchmark, 3]],
    ['RATECUTS', (dates, asset) => [dates, asset, 'all']],
    ['POSTCUTRETURN', (dates, asset, benchmark) => [dates, asset, events, '2W', benchmark, 'tstat', 'ratio', 'before']],
    ['POSTCUTTABLE', (dates, asset, benchmark) => [dates, asset, events, benchmark, '5D 10', null]],
    ['PERMTEST', (dates, asset, benchmark) => [dates, asset, events, 5, benchmark, 99]],
  ];

  it.each(WITH_DATES)('%s does not depend on the order of rows', async (id, inputs) => {
    await fc.assert(
      fc.asyncProperty(pair, fc.integer(), async ([asset, benchmark], seed) => {
        const order = DATES.map((_, row) => row).sort((a, b) => Math.sin(seed + a) - Math.sin(seed + b));
        const shuffled = (values: readonly number[]) => column(order.map((row) => values[row]));
        const sorted = await call(id, ...inputs(column(DATES), column(asset), column(benchmark)));
        expect(await call(id, ...inputs(shuffled(DATES), shuffled(asset), shuffled(benchmark)))).toEqual(sorted);
      }),
      { numRuns: 20 },
    );
  });

  it('takes ISO texts and times of day for the same dates', async () => {
    const prices = column(DATES.map((_, row) => 100 + row));
    const iso = column(DATES.map((date) => new Date((date - 25569) * 86_400_000).toISOString().slice(0, 10)));
    const timed = column(DATES.map((date, row) => date + (row % 10) / 10));
    const expected = await call('POSTCUTRETURN', column(DATES), prices, events, '1W', null, null, null, null);
    expect(await call('POSTCUTRETURN', iso, prices, events, '1W', null, null, null, null)).toEqual(expected);
    expect(await call('POSTCUTRETURN', timed, prices, events, '1W', null, null, null, null)).toEqual(expected);
  });
});

describe('simulations', () => {
  const inputs = [
    column(DATES),
    column(DATES.map((_, row) => 100 + 5 * Math.sin(row))),
    column([45010, 45030]),
    5,
    null,
  ] as const;
  it('repeat themselves for a seed, and 1 is the default', async () => {
    const first = await call('PERMTEST', ...inputs, 499, null);
    expect(await call('PERMTEST', ...inputs, 499, 1)).toBe(first);
    const others = await Promise.all([2, 3, 4, 5].map((seed) => call('PERMTEST', ...inputs, 499, seed)));
    expect(others.some((other) => other !== first)).toBe(true);
  });
});
