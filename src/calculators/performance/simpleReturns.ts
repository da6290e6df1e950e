/** Simple returns P_t/P_{t−1} − 1 between consecutive levels, one fewer than there are levels. */
export function simpleReturns(levels: Float64Array): Float64Array {
  const returns = new Float64Array(Math.max(0, levels.length - 1));
  for (let i = 0; i < returns.length; i++) returns[i] = (levels[i + 1] as number) / (levels[i] as number) - 1;
  return returns;
}
