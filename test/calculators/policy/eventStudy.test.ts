import fc from 'fast-check';
import { eventStudy, type EventStudyOptions } from '../../../src/calculators/policy/eventStudy';
import { NotAvailableError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';
import { returnsOf, throughLevels, WAVES } from './returns';

const of = (...values: number[]) => Float64Array.from(values);
const PLAIN: EventStudyOptions = { before: 0, after: 1, model: 'marketadjusted', estimation: 120 };
const FIGURES = { before: 2, after: 3, estimation: 20 } as const;
const EVENTS = of(24, 27, 34, 42, 49);

describe('eventStudy', () => {
  it('averages and cumulates by hand', () => {
    // Abnormal returns 1 %, 3 % after the first event and 5 %, 1 % after the second.
    const returns = returnsOf([0, 0.02, 0.04, 0.05, 0], [0, 0.01, 0.01, 0, -0.01]);
    const [first, second] = eventStudy(returns, of(2, 4), PLAIN);
    expect(first).toMatchObject({ day: 0, events: 2 });
    expect(first?.average).toBeCloseTo(0.03, 15);
    expect(first?.standardError).toBeCloseTo(0.02, 15);
    expect(second).toMatchObject({ day: 1, events: 2 });
    expect(second?.average).toBeCloseTo(0.02, 15);
    expect(second?.cumulated).toBeCloseTo(0.05, 15);
    expect(second?.standardError).toBeCloseTo(0.01, 15);
    expect(second?.tStatistic).toBeCloseTo(5, 11);
    // Student's 97.5 % point with one degree of freedom: tan(0.475π).
    expect(second?.high).toBeCloseTo(0.05 + 0.01 * Math.tan(0.475 * Math.PI), 14);
    expect(second?.low).toBeCloseTo(0.05 - 0.01 * Math.tan(0.475 * Math.PI), 14);
  });

  // R: events.R beside this file
  it.each([
    [
      'marketadjusted',
      0.0121018,
      -0.0071266,
      0.00251333894650125,
      -2.8355109086742,
      -0.0141047476157164,
      -0.00014845238428363,
    ],
    [
      'market',
      0.0115231568082944,
      -0.00916244903391451,
      0.00428369664011965,
      -2.13891173994492,
      -0.0210558976025269,
      0.00273099953469792,
    ],
    [
      'meanadjusted',
      0.01196724,
      -0.00890676,
      0.00423085478805406,
      -2.10519160930517,
      -0.0206534960670954,
      0.00283997606709535,
    ],
  ] as const)('agrees with R: %s', (model, average, cumulated, standardError, tStatistic, low, high) => {
    const rows = eventStudy(throughLevels(WAVES), EVENTS, { ...FIGURES, model });
    expect(rows.map(({ day }) => day)).toEqual([-2, -1, 0, 1, 2, 3]);
    const last = rows[5];
    expect(last?.events).toBe(5);
    expect(last?.average).toBeCloseTo(average, 13);
    expect(last?.cumulated).toBeCloseTo(cumulated, 13);
    expect(last?.standardError).toBeCloseTo(standardError, 13);
    expect(last?.tStatistic).toBeCloseTo(tStatistic, 10);
    expect(last?.low).toBeCloseTo(low, 13);
    expect(last?.high).toBeCloseTo(high, 13);
  });

  it('has no spread of a single event, and no t-statistic where events do not differ', () => {
    const returns = returnsOf([0.01, 0.02, 0.01, 0.02], [0, 0, 0, 0]);
    const [single] = eventStudy(returns, of(2), PLAIN);
    expect(single).toEqual({
      day: 0,
      events: 1,
      average: 0.02,
      cumulated: 0.02,
      standardError: NaN,
      tStatistic: NaN,
      low: NaN,
      high: NaN,
    });
    const [both] = eventStudy(returns, of(1, 3), PLAIN);
    expect(both).toMatchObject({ standardError: 0, tStatistic: Infinity, low: 0.01, high: 0.01 });
  });

  it('leaves out events whose windows the data do not hold, and has nothing without any', () => {
    expect(eventStudy(WAVES, of(-9, 22, 23, 57, 58, 99), { ...FIGURES, model: 'market' })[0]?.events).toBe(2);
    expect(eventStudy(WAVES, of(-9, 2, 3, 57, 58, 99), { ...FIGURES, model: 'marketadjusted' })[0]?.events).toBe(2);
    expect(() => eventStudy(WAVES, of(), PLAIN)).toThrow(NotAvailableError);
    expect(() => eventStudy(WAVES, of(30), { ...PLAIN, after: Number.MAX_SAFE_INTEGER })).toThrow(NotAvailableError);
  });

  it('has no figures by the market model where the benchmark does not vary, but keeps days and events', () => {
    const flat = { ...WAVES, benchmark: WAVES.benchmark.map((value, i) => (i < 25 ? 0.01 : value)) };
    const rows = eventStudy(flat, of(24, 49), { ...FIGURES, model: 'market' });
    expect(rows[0]).toMatchObject({ day: -2, events: 2, average: Infinity, cumulated: Infinity, high: Infinity });
    expect(eventStudy(flat, of(24, 49), { ...FIGURES, model: 'meanadjusted' })[0]?.average).toBeLessThan(1);
  });

  it.each(['marketadjusted', 'market'] as const)('finds exactly nothing in a series against itself: %s', (model) => {
    const change = fc.integer({ min: -80, max: 90 }).map((step) => step / 1000);
    const path = fc
      .array(change, { minLength: 40, maxLength: 40 })
      .filter((steps) => new Set(steps.slice(0, 19)).size > 1);
    fc.assert(
      fc.property(path, (asset) => {
        const returns = throughLevels(returnsOf(asset, asset));
        for (const row of eventStudy(returns, of(23, 30), { ...FIGURES, model })) {
          if (row.average === Infinity) continue;
          expect([row.average, row.cumulated, row.standardError, row.low, row.high]).toEqual([0, 0, 0, 0, 0]);
        }
      }),
    );
  });

  it('does not look ahead: days of an event stay as they were when returns are added', () => {
    const cut = {
      dates: WAVES.dates.slice(0, 53),
      asset: WAVES.asset.slice(0, 52),
      benchmark: WAVES.benchmark.slice(0, 52),
    };
    const options = { ...FIGURES, model: 'market' } as const;
    expect(eventStudy(cut, EVENTS, options)).toEqual(eventStudy(WAVES, EVENTS, options));
  });

  it('leaves its input as it was', () =>
    expectUnchanged(WAVES, (returns) => eventStudy(returns, EVENTS, { ...FIGURES, model: 'market' })));
});
