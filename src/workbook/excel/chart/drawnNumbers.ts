import type { BlockValues, CellsReference, ChartSeries, ChartSpec } from '../../../charts/spec';

export interface Extent {
  readonly minimum: number;
  readonly maximum: number;
}

/** The numbers in the cells a chart reads; undefined where a cell holds none. */
export function numbersOf(values: BlockValues, reference: CellsReference): readonly (number | undefined)[] {
  const cells = values.get(reference.block);
  return Array.from({ length: reference.rowCount }, (_, offset) => {
    const value = cells?.[reference.firstRow + offset]?.[reference.column];
    return typeof value === 'number' ? value : undefined;
  });
}

export function extentOf(numbers: readonly (number | undefined)[]): Extent | undefined {
  let [minimum, maximum] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number === undefined) continue;
    minimum = Math.min(minimum, number);
    maximum = Math.max(maximum, number);
  }
  return minimum <= maximum ? { minimum, maximum } : undefined;
}

/** How far the curves reach in one direction, `y2` for those read on the right; bands lie behind them and count for nothing. */
export function curveExtent(spec: ChartSpec, values: BlockValues, direction: 'x' | 'y' | 'y2'): Extent | undefined {
  const counted = spec.series.filter(
    ({ style, secondAxis }) =>
      style !== 'band' && (direction === 'x' || (direction === 'y2') === (secondAxis === true)),
  );
  return extentOf(
    counted.flatMap((series) => [
      ...numbersOf(values, direction === 'x' ? series.x : series.y),
      ...(direction !== 'x' && series.upper ? numbersOf(values, series.upper) : []),
    ]),
  );
}

/** Index of the last point that can be drawn, where the label and the large marker belong. */
export function lastPoint(series: Pick<ChartSeries, 'x' | 'y'>, values: BlockValues): number | undefined {
  const [across, up] = [numbersOf(values, series.x), numbersOf(values, series.y)];
  for (let index = up.length - 1; index >= 0; index -= 1) {
    if (across[index] !== undefined && up[index] !== undefined) return index;
  }
  return undefined;
}
