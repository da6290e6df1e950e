import fc from 'fast-check';
import { eventTest } from '../../../src/calculators/policy/eventTest';
import { NotAvailableError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';
import { returnsOf, throughLevels, WAVES } from './returns';

const of = (...values: number[]) => Float64Array.from(values);
const OPTIONS = { from: -1, to: 2, estimation: 15 };
const EVENTS = of(24, 27, 34, 42, 49);

describe('eventTest', () => {
  // R: events.R beside this file
  it('agrees with R', () => {
    const expected = [
      ['cross-sectional t', -0.947582263506673, 0.396998912263498],
      ['Patell Z', -0.303804180515036, 0.761277081602006],
      ['BMP t', -0.962818551587967, 0.390162068338439],
      ['Corrado rank Z', -0.165107487863532, 0.868859379437305],
      ['generalised sign Z', -0.298807152333599, 0.76508719335838],
      ['Wilcoxon signed-rank Z', -0.539359889970594, 0.589638551626567],
    ] as const;
    const tests = eventTest(throughLevels(WAVES), EVENTS, OPTIONS);
    expect(tests.length).toBe(expected.length);
    tests.forEach(({ test, statistic, pValue, events }, i) => {
      expect([test, events]).toEqual([expected[i]?.[0], 5]);
      expect(statistic).toBeCloseTo(expected[i]?.[1] ?? NaN, 11);
      expect(pValue).toBeCloseTo(expected[i]?.[2] ?? NaN, 11);
    });
  });

  it('has no t-test of one event, but the others', () => {
    const [cross, patell, bmp, corrado, sign, wilcoxon] = eventTest(WAVES, of(24), OPTIONS);
    expect([cross?.statistic, cross?.pValue, bmp?.statistic, bmp?.pValue]).toEqual([NaN, NaN, NaN, NaN]);
    [patell, corrado, sign, wilcoxon].forEach((test) => {
      expect(test?.events).toBe(1);
      expect(Number.isFinite(test?.statistic)).toBe(true);
      expect(test?.pValue).toBeLessThanOrEqual(1);
    });
    expect(wilcoxon?.statistic).toBe(0);
  });

  it('estimates just before the window, or before day 0 where the window begins later', () => {
    // The estimation of 15 returns before day 0 is flawless, so that Patell's statistic divides by zero.
    const clean = {
      ...WAVES,
      asset: WAVES.asset.map((value, i) => (i < 30 ? 2 * (WAVES.benchmark[i] as number) : value)),
    };
    expect(eventTest(clean, of(31), { from: 3, to: 5, estimation: 15 })[1]?.statistic).toBe(Infinity);
    expect(eventTest(clean, of(32), { from: 3, to: 5, estimation: 15 })[1]?.statistic).not.toBe(Infinity);
    expect(eventTest(clean, of(33), { from: -2, to: -1, estimation: 15 })[1]?.statistic).toBe(Infinity);
    expect(eventTest(clean, of(34), { from: -2, to: -1, estimation: 15 })[1]?.statistic).not.toBe(Infinity);
  });

  it('counts rounding noise as nothing: after a flawless estimation only jumps are ranked', () => {
    const asset = WAVES.benchmark.map((value, i) => 2 * value + (i === 39 || i === 49 ? 0.03 + i / 1000 : 0));
    const jump = throughLevels({ ...WAVES, asset });
    const [cross, patell, , corrado, sign] = eventTest(jump, of(40, 50), { from: 0, to: 0, estimation: 9 });
    // CARs of 6.9 % and 7.9 %: 7.4 %/(0.5 %).
    expect(cross?.statistic).toBeCloseTo(14.8, 9);
    expect([patell?.statistic, sign?.statistic]).toEqual([Infinity, Infinity]);
    // Ranks 5 nine times and 10: k̄ is −½ nine times and 4½.
    expect(corrado?.statistic).toBeCloseTo(4.5 / Math.sqrt((9 * 0.25 + 20.25) / 10), 12);
  });

  it('divides by zero in every test of a series against itself', () => {
    const itself = throughLevels({ ...WAVES, benchmark: WAVES.asset });
    eventTest(itself, EVENTS, OPTIONS).forEach(({ statistic, pValue, events }) =>
      expect([statistic, pValue, events]).toEqual([Infinity, Infinity, 5]),
    );
  });

  it('has no figures where the benchmark does not vary before one of the events', () => {
    const flat = { ...WAVES, benchmark: WAVES.benchmark.map((value, i) => (i < 25 ? 0.01 : value)) };
    eventTest(flat, of(24, 49), OPTIONS).forEach(({ statistic, events }) =>
      expect([statistic, events]).toEqual([Infinity, 2]),
    );
  });

  it('needs an event with windows inside the data', () => {
    expect(() => eventTest(WAVES, of(), OPTIONS)).toThrow(NotAvailableError);
    expect(() => eventTest(WAVES, of(16), OPTIONS)).toThrow('of 1 events in 60 returns there are 0.');
    expect(eventTest(WAVES, of(17), OPTIONS)[0]?.events).toBe(1);
    expect(eventTest(WAVES, of(58), OPTIONS)[0]?.events).toBe(1);
    expect(() => eventTest(WAVES, of(59), OPTIONS)).toThrow(NotAvailableError);
    expect(() => eventTest(WAVES, EVENTS, { ...OPTIONS, estimation: Number.MAX_SAFE_INTEGER })).toThrow(
      NotAvailableError,
    );
  });

  it('changes sign with the asset’s returns, and gives probabilities', () => {
    const steps = fc.array(fc.integer({ min: -80, max: 90 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(steps, (moves) => {
        // Added to waves, so that no stretch of them is without variation.
        const asset = moves.map((move, i) => (WAVES.asset[59 - i] as number) + move / 1000);
        const tests = (side: number) =>
          eventTest(
            returnsOf(
              asset.map((value) => side * value),
              Array.from(WAVES.benchmark),
            ),
            EVENTS,
            OPTIONS,
          );
        const mirrored = tests(-1);
        tests(1).forEach(({ statistic, pValue }, i) => {
          expect(statistic + (mirrored[i]?.statistic ?? NaN)).toBeCloseTo(0, 9);
          expect(pValue).toBeGreaterThanOrEqual(0);
          expect(pValue).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('leaves its input as it was', () => expectUnchanged(WAVES, (returns) => eventTest(returns, EVENTS, OPTIONS)));
});
