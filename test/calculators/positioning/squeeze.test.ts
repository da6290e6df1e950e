import fc from 'fast-check';
import { squeeze } from '../../../src/calculators/positioning/squeeze';
import { squeezeTable } from '../../../src/calculators/positioning/squeezeTable';
import { DivisionByZeroError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged, pairOf, pairs, scaled } from '../samples';

const of = (...values: number[]) => Float64Array.from(values);
const flat = (count: number) => new Array<number>(count).fill(50);
/** Up and down by 1 % twenty times, then up by 3 %. */
const RISING = pairOf([...Array.from({ length: 21 }, (_, row) => 100 + (row % 2)), 103], flat(22));
const HISTORY = { shortFloat: of(0.1, 0.2, 0.15), daysToCover: of(3, 2, 1, 4), levels: RISING };

describe('squeeze', () => {
  // R: r <- diff(x)/head(x, -1); z <- (r[21] - mean(r[1:20]))/sd(r[1:20]); 100 * (1/2 + 1 + pnorm(z))/3 with x the levels above
  it('is the mean of two percentiles and the normal score of the move', () => {
    expect(squeeze(HISTORY)).toBeCloseTo(83.2775152861502, 12);
  });

  it('needs two values in each history, and 22 rows of levels', () => {
    expect(() => squeeze({ ...HISTORY, shortFloat: of(0.1) })).toThrow(
      'At least 2 values of shortFloat are needed; there are 1.',
    );
    expect(() => squeeze({ ...HISTORY, daysToCover: of() })).toThrow(
      'At least 2 values of daysToCover are needed; there are 0.',
    );
    expect(() => squeeze({ ...HISTORY, levels: pairOf(flat(21), flat(21)) })).toThrow(NotEnoughDataError);
  });

  it('divides by zero where the levels never part', () => {
    expect(() => squeeze({ ...HISTORY, levels: { ...RISING, benchmark: RISING.asset } })).toThrow(DivisionByZeroError);
  });

  it('lies between 0 and 100, and does not depend on any unit', () => {
    const history = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(history, history, pairs(30), (shortFloat, daysToCover, levels) => {
        const given = { shortFloat: of(...shortFloat), daysToCover: of(...daysToCover), levels };
        const [row] = squeezeTable(given).slice(-1);
        if (!row || !Number.isFinite(row.score)) return;
        const score = squeeze(given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        const rescaled = { ...given, shortFloat: given.shortFloat.map((x) => x / 128), levels: scaled(levels, 4, 0.5) };
        expect(squeeze(rescaled)).toBe(score);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(HISTORY, squeeze));
});

describe('squeezeTable', () => {
  it('shows the components with equal weights, and last their mean', () => {
    const [short, cover, move, total] = squeezeTable(HISTORY);
    expect(short).toEqual({ component: 'short float', value: 0.15, score: 50, weight: 1 / 3 });
    expect(cover).toEqual({ component: 'days to cover', value: 4, score: 100, weight: 1 / 3 });
    expect(move?.value).toBeCloseTo(2.93373660627334, 13);
    expect([total?.value, total?.weight]).toEqual([NaN, 1]);
    expect(total?.score).toBeCloseTo(squeeze(HISTORY), 12);
  });

  it('weighs them as asked', () => {
    expect(squeezeTable(HISTORY, [1, 0, 0])[3]?.score).toBe(50);
    expect(squeezeTable(HISTORY, [0.5, 0.5, 0])[3]?.score).toBe(75);
  });

  it('keeps the rest where the move has no z-score, and the sum too if the move has no weight', () => {
    const still = { ...HISTORY, levels: { ...RISING, benchmark: RISING.asset } };
    const [short, , move, total] = squeezeTable(still);
    expect([short?.score, move?.value, move?.score, total?.score]).toEqual([50, Infinity, Infinity, Infinity]);
    expect(squeezeTable(still, [0.5, 0.5, 0])[3]?.score).toBe(75);
  });
});
