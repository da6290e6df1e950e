/** A chart that floats over a sheet's cells and follows them. */
import type { Injector } from '@univerjs/core';
import { ISheetDrawingService } from '@univerjs/preset-sheets-drawing';
import type { FWorkbook } from '@univerjs/sheets/facade';
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

function chartIdOf(drawing: object): string | undefined {
  const data: unknown = 'data' in drawing ? drawing.data : undefined;
  if (typeof data !== 'object' || data === null || !('chartId' in data)) return undefined;
  return typeof data.chartId === 'string' ? data.chartId : undefined;
}

/** The drawings of a sheet that show charts, each with the chart it names. */
export function floatingCharts(
  workbook: FWorkbook,
  injector: Injector,
  sheetId: string,
): readonly { readonly id: string; readonly chartId: string }[] {
  const drawings = injector.get(ISheetDrawingService).getDrawingData(workbook.getId(), sheetId);
  return Object.entries(drawings).flatMap(([id, drawing]) => {
    const chartId = chartIdOf(drawing);
    return chartId === undefined ? [] : [{ id, chartId }];
  });
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
