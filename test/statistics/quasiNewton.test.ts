import { climb, type Objective } from '../../src/statistics/quasiNewton';

const of = (...values: number[]) => Float64Array.from(values);

/** Minus Rosenbrock's banana-shaped valley, highest at (1, 1). */
const valley: Objective = (point, gradient) => {
  const [x, y] = [...point] as [number, number];
  gradient[0] = 2 * (1 - x) + 400 * x * (y - x * x);
  gradient[1] = -200 * (y - x * x);
  return -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
};

describe('climb', () => {
  it('finds the end of a long bent valley', () => {
    const { point, value, expectedGain } = climb(valley, of(-1.2, 1), of(1, 1), 1e-14, 500);
    expect(point[0]).toBeCloseTo(1, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(value).toBeCloseTo(0, 12);
    expect(expectedGain).toBeLessThan(1e-14);
  });

  it('finds the top of a hill of any width at once, with its curvature', () => {
    const hill: Objective = (point, gradient) => {
      gradient[0] = -((point[0] as number) - 3e6) / 1e12;
      return -(((point[0] as number) - 3e6) ** 2) / 2e12;
    };
    expect(climb(hill, of(0), of(1e12), 1e-12, 2).point[0]).toBeCloseTo(3e6, 4);
  });

  it('turns back from points out of bounds', () => {
    const logarithm: Objective = (point, gradient) => {
      const x = point[0] as number;
      gradient[0] = 1 / x - 1;
      return x > 0 ? Math.log(x) - x : -Infinity;
    };
    expect(climb(logarithm, of(5), of(100), 1e-14, 100).point[0]).toBeCloseTo(1, 6);
  });

  it('says how far it is from the top where steps run out', () => {
    expect(climb(valley, of(-1.2, 1), of(1, 1), 1e-14, 3).expectedGain).toBeGreaterThan(1e-6);
  });

  it('stays where it stands on the top, and leaves its start as it was', () => {
    const start = of(1, 1);
    expect(climb(valley, start, of(1, 1), 1e-14, 100).point).toEqual(of(1, 1));
    const other = of(-1.2, 1);
    climb(valley, other, of(1, 1), 1e-14, 100);
    expect(other).toEqual(of(-1.2, 1));
  });
});
