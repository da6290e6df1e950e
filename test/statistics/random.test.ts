import { permutationPValue } from '../../src/statistics/permutation';
import { nextBits, Random } from '../../src/statistics/random';

describe('nextBits', () => {
  it('gives what the authors’ program in C gives', () => {
    // xoroshiro64starstar.c of Blackman and Vigna (prng.di.unimi.it), from the state 1, 2.
    const state = Int32Array.of(1, 2);
    expect(Array.from({ length: 10 }, () => nextBits(state))).toEqual([
      3_802_928_447, 813_792_938, 1_618_621_494, 2_955_957_307, 3_252_880_261, 1_129_983_909, 2_539_651_700,
      1_327_610_908, 1_757_650_787, 2_763_843_748,
    ]);
  });
});

describe('Random', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.bits());
    };
    expect(draw(1)).toEqual(draw(1));
    const seeds = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => draw(seed).join())).size).toBe(seeds.length);
  });

  it('draws every number below a bound equally often', () => {
    const random = new Random(7);
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) {
      const face = random.below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    const total = counts.reduce((a, b) => a + b, 0);
    // Chi-square with 5 degrees of freedom: 20.5 is its 99.9 % point.
    const chiSquare = counts.reduce((s, count) => s + (count - total / 6) ** 2 / (total / 6), 0);
    expect(chiSquare).toBeLessThan(20.5);
  });
});

describe('permutationPValue', () => {
  const population = Float64Array.of(1, 2, 3, 4, 5, 6);

  it('comes near the exact value where all draws can be listed', () => {
    // Of the 15 pairs, {1,2} and {5,6} lie as far from 3.5 as the mean 5.5 of the pair {5,6}: 2/15.
    const p = permutationPValue(5.5, 2, population, 20_000, 1);
    expect(Math.abs(p - 2 / 15)).toBeLessThan(4 * Math.sqrt(((2 / 15) * (13 / 15)) / 20_000));
  });

  it('is 1 where every draw is as far from the mean', () => {
    expect(permutationPValue(3.5, 2, population, 99, 1)).toBe(1);
  });

  it('is never 0', () => {
    expect(permutationPValue(100, 2, population, 99, 1)).toBe(1 / 100);
  });

  it('leaves the population as it was', () => {
    const before = Array.from(population);
    permutationPValue(5, 3, population, 50, 3);
    expect(Array.from(population)).toEqual(before);
  });
});
