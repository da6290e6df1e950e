export type Quadrant = 'Leading' | 'Weakening' | 'Lagging' | 'Improving';

/** Quadrant of the rotation map: Leading (ratio ≥ 100, momentum ≥ 100), Weakening (≥, <), Lagging (<, <), Improving (<, ≥). */
export function quadrant(ratio: number, momentum: number): Quadrant {
  if (ratio >= 100) return momentum >= 100 ? 'Leading' : 'Weakening';
  return momentum >= 100 ? 'Improving' : 'Lagging';
}
