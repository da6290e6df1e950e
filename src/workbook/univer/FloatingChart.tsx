/** A chart that floats over a sheet's cells and follows them. */
import { useSyncExternalStore, type ComponentType } from 'react';
import { ChartView } from '../../charts/view/ChartView';
import type { HostTheme } from '../workbook';
import { currentTheme, onThemeChange } from './hostTheme';
import type { PlacedCharts } from './PlacedCharts';

export const FLOATING_CHART = 'RotorChart';

interface FloatingChartProps {
  /** What the grid keeps with the drawing. */
  readonly data?: { readonly chartId: string };
}

function themeName(): HostTheme['name'] {
  return currentTheme().name;
}

/** The component the grid shows for each chart: it gets only the chart's identity and finds the rest here. */
export function floatingChart(charts: PlacedCharts): ComponentType<FloatingChartProps> {
  const subscribe = (listener: () => void): (() => void) => charts.subscribe(listener);
  return function FloatingChart({ data }: FloatingChartProps) {
    const id = data?.chartId ?? '';
    const values = useSyncExternalStore(subscribe, () => charts.valuesOf(id));
    const theme = useSyncExternalStore(onThemeChange, themeName);
    const chart = charts.find(id);
    if (!chart || !values) return null;
    return (
      <div className="rotor-floating-chart">
        <ChartView spec={chart.spec} values={values} theme={theme} />
      </div>
    );
  };
}
