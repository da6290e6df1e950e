import { DIVIDES_BY_ZERO } from '../../series/series';

/**
 * z of Corrado's rank test for an event window of several days: √L times the mean of k̄ over the window, divided by the root
 * of the mean of k̄² over all days; k̄ is the mean over the events of a day's rank less the middle rank. Infinite where every k̄ is 0.
 * @param rankSums k̄ of each day, or any multiple of it, the estimation first and the window last.
 * @param window Days of the event window, L.
 * @see Corrado, "A nonparametric test for abnormal security-price performance in event studies", Journal of Financial Economics 23 (1989)
 */
export function corradoRankStatistic(rankSums: Float64Array, window: number): number {
  let total = 0;
  let squares = 0;
  rankSums.forEach((rank, day) => {
    if (day >= rankSums.length - window) total += rank;
    squares += rank * rank;
  });
  if (squares === 0) return DIVIDES_BY_ZERO;
  return (Math.sqrt(window) * (total / window)) / Math.sqrt(squares / rankSums.length);
}
