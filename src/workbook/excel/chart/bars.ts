import type { ChartSeries, ChartSpec } from '../../../charts/spec';
import { setGrid, setLook } from './axes';
import type { CellsOf } from './series';
import { setMarkers } from './series';

/** Free room between bars, in percent of a bar's width. */
const GAP_WIDTH = 55;
const MARK_SIZE = 16;
const MARK_COLOR = '#242424';
const LABEL = { size: 10, color: '#242424' } as const;

export function isBarChart({ series }: ChartSpec): boolean {
  return series.some(({ style }) => style === 'bars');
}

export function barChartType({ lying }: ChartSpec): 'BarClustered' | 'ColumnClustered' {
  return lying ? 'BarClustered' : 'ColumnClustered';
}

/** Bars with their figures, or marks at the same categories. */
export function addBarSeries(chart: Excel.Chart, spec: ChartSpec, look: ChartSeries, cells: CellsOf): void {
  const series = chart.series.add(look.name.replace(/^=+/, ''));
  const bars = look.style === 'bars';
  series.chartType = bars ? barChartType(spec) : 'LineMarkers';
  series.setValues(cells(look.y));
  series.setXAxisValues(cells(look.x));
  if (!bars) {
    series.format.line.clear();
    setMarkers(series, MARK_SIZE, MARK_COLOR, MARK_COLOR);
    series.markerStyle = 'Dash';
    return;
  }
  series.gapWidth = GAP_WIDTH;
  series.format.fill.setSolidColor(look.color);
  // Else Excel leaves bars below 0 white.
  series.invertIfNegative = false;
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.showSeriesName = false;
  labels.showCategoryName = false;
  labels.position = 'OutsideEnd';
  labels.numberFormat = spec.y.numberFormat;
  labels.format.font.color = LABEL.color;
  labels.format.font.size = LABEL.size;
}

/** Names beside the plot, also of bars below 0; the best at the top where bars lie. */
export function setBarAxes(chart: Excel.Chart, spec: ChartSpec): void {
  const { categoryAxis: across, valueAxis: up } = chart.axes;
  setLook(across, spec.x);
  setGrid(across, false);
  setLook(up, spec.y);
  setGrid(up, true);
  up.format.line.clear();
  if (!spec.lying) return;
  across.reversePlotOrder = true;
  // The figures would go to the top with the first name.
  up.tickLabelPosition = 'High';
}
