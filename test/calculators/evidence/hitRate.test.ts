import { hitRate } from '../../../src/calculators/evidence/hitRate';
import { NotEnoughDataError } from '../../../src/series/errors';

const of = (...values: number[]) => Float64Array.from(values);

describe('hitRate', () => {
  it('counts values above 0; 0 is no hit', () => {
    expect(hitRate(of(0.02, -0.01, 0.03, 0)).rate).toBe(0.5);
  });

  // R: prop.test(3, 8, correct = FALSE)$conf.int, prop.test(601, 1182, correct = FALSE)$conf.int
  it.each([
    [3, 8, 0.1368442858235974, 0.6942576053973727],
    [601, 1182, 0.4799788648116848, 0.5368867961510292],
  ])('of %d in %d has the bounds that R gives', (hits, count, low, high) => {
    const values = Float64Array.from({ length: count }, (_, i) => (i < hits ? 1 : -1));
    expect(hitRate(values).low).toBeCloseTo(low, 14);
    expect(hitRate(values).high).toBeCloseTo(high, 14);
  });

  it('is bounded by exactly 0 and 1', () => {
    expect(hitRate(of(-1, -2)).low).toBe(0);
    expect(hitRate(of(1)).high).toBe(1);
  });

  it('needs a value', () => expect(() => hitRate(of())).toThrow(new NotEnoughDataError(1, 0, 'values')));
});
