import { Random } from '../../src/statistics/random';

/** Thirty calm values around 1, thirty wild ones around −0.5, and so on. */
export const SWITCHING = Float64Array.from({ length: 120 }, (_, i) => {
  const calm = Math.floor(i / 30) % 2 === 0;
  return (calm ? 1 : -0.5) + (calm ? 0.5 : 2) * Math.sin((i + 1) ** 2);
});

/** Values drawn from two normal states, with the state of each. */
export function drawRegimes(
  count: number,
  seed: number,
  means: readonly [number, number],
  deviations: readonly [number, number],
  stays: readonly [number, number],
): { values: Float64Array; states: Uint8Array } {
  const random = new Random(seed);
  const uniform = () => (random.bits() + 0.5) / 4_294_967_296;
  const states = new Uint8Array(count);
  let state: 0 | 1 = 0;
  const values = Float64Array.from({ length: count }, (_, i) => {
    if (uniform() > stays[state]) state = state === 0 ? 1 : 0;
    states[i] = state;
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    return means[state] + deviations[state] * normal;
  });
  return { values, states };
}
