import type { BlockValues, ChartAxis, ChartSpec } from '../../../charts/spec';
import { curveExtent, type Extent } from './drawnNumbers';

/** What an axis is set to; what is left out Excel chooses, and goes on choosing while the cells change. */
export interface Scale {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly dates?: DateStep;
}
export interface DateStep {
  readonly count: number;
  readonly unit: 'Months' | 'Years';
  readonly days: number;
}

const DAYS_A_MONTH = 30.4375;
const MOST_DATES = 10;
const STEPS: readonly DateStep[] = [
  ...[1, 3, 6].map((count) => ({ count, unit: 'Months' as const, days: count * DAYS_A_MONTH })),
  ...[1, 2, 5, 10, 20, 50].map((count) => ({ count, unit: 'Years' as const, days: count * 12 * DAYS_A_MONTH })),
];
const MILLISECONDS_A_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

/** First day of the month or year a serial date lies in; charts reach no further back than 1 March 1900. */
function startOf(serial: number, unit: DateStep['unit']): number {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH_SERIAL) * MILLISECONDS_A_DAY);
  const month = unit === 'Years' ? 0 : date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), month, 1) / MILLISECONDS_A_DAY + UNIX_EPOCH_SERIAL;
}

/** Dates begin on the first of a month or year, so that their labels stand where that begins. */
function dateScale(axis: ChartAxis, extent: Extent): Scale {
  const span = extent.maximum - extent.minimum;
  // Spans of a few days are best left to Excel.
  if (span < 2 * DAYS_A_MONTH) return { minimum: extent.minimum, maximum: extent.maximum };
  const dates = STEPS.find(({ days }) => span / days <= MOST_DATES) ?? STEPS[STEPS.length - 1];
  return {
    minimum: axis.minimum ?? startOf(extent.minimum, dates?.unit ?? 'Years'),
    maximum: axis.maximum ?? extent.maximum,
    ...(dates ? { dates } : {}),
  };
}

/** Excel begins at 0 even where that squeezes the curve into the upper edge; below it the curve keeps room to fall. */
function clearMinimum(extent: Extent): number | undefined {
  const low = extent.minimum - 0.25 * (extent.maximum - extent.minimum);
  if (low <= 0 || low < 0.4 * extent.maximum) return undefined;
  const step = 10 ** Math.floor(Math.log10(extent.maximum - low));
  return Math.floor(low / step) * step;
}

function numberScale(axis: ChartAxis, extent: Extent, direction: 'x' | 'y'): Scale {
  const { minimum, maximum } = axis;
  if (minimum === undefined && maximum === undefined && !axis.logarithmic) {
    if (direction === 'x') return { minimum: extent.minimum, maximum: extent.maximum };
    const clear = clearMinimum(extent);
    return clear === undefined ? {} : { minimum: clear };
  }
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

export function scaleOf(spec: ChartSpec, values: BlockValues, direction: 'x' | 'y' | 'y2'): Scale {
  const axis = spec[direction];
  const extent = curveExtent(spec, values, direction);
  // Bars begin at 0, which Excel sees to.
  if (!axis || spec.series.some(({ style }) => style === 'bars')) return {};
  if (!extent || extent.minimum === extent.maximum) return {};
  return axis.kind === 'date' ? dateScale(axis, extent) : numberScale(axis, extent, direction === 'x' ? 'x' : 'y');
}
