import type { BlockValues, ChartSpec } from '../../../charts/spec';
import { setBandAxes, setCurveAxis, setCurveDays, setPlainAxes, setRightAxis, type Scales } from './axes';
import { addBarSeries, barChartType, isBarChart, setBarAxes } from './bars';
import { extentOf, numbersOf } from './drawnNumbers';
import { CORNER_CELLS, nameCorners } from './quadrants';
import { addSeries, drawnSeries, markEnd, type CellsOf } from './series';
import { placePlot, setLegend, setTitle } from './text';

/** Where the chart lies on a sheet of its own; the source line follows below. */
const OWN_SHEET = { first: 'B2', last: 'N29' } as const;
export const SOURCE_CELL = 'B31';
const LONGEST_NAME = 60;
/** Error codes of Excel for an object that is not there. */
const NO_SUCH_AXIS: readonly string[] = ['ItemNotFound', 'InvalidArgument', 'InvalidReference'];

/** What is drawn, with the figures its cells hold at the moment. */
export interface Drawing {
  readonly spec: ChartSpec;
  readonly values: BlockValues;
  readonly scales: Scales;
  readonly cells: CellsOf;
  /** The cells in its corners, on a sheet that it shares with others. */
  readonly corners?: { readonly first: string; readonly last: string };
}

/** The value at which a band fills the whole height: the smallest that is above 0. */
function bandHeight({ spec, values }: Drawing): number {
  const heights = spec.series.flatMap((series) => (series.style === 'band' ? numbersOf(values, series.y) : []));
  return extentOf(heights.filter((height) => height !== undefined && height > 0))?.minimum ?? 1;
}

/** Adds the series: bands first, which Excel draws in this order, then the curves. */
function addAllSeries(chart: Excel.Chart, drawing: Drawing): void {
  const { spec, values, scales, cells } = drawing;
  if (isBarChart(spec)) {
    for (const look of spec.series) addBarSeries(chart, spec, look, cells);
    return;
  }
  const drawn = drawnSeries(spec, values);
  const bands = drawn.filter(({ style }) => style === 'band');
  const curves = drawn.filter(({ style }) => style !== 'band');
  const group = bands.length > 0 ? 'Secondary' : 'Primary';
  for (const look of bands) addSeries(chart, look, cells, 'Primary');
  for (const look of curves) {
    const series = addSeries(chart, look, cells, look.secondAxis ? 'Secondary' : group);
    markEnd(series, look, values, scales.x);
  }
  if (!values.has(CORNER_CELLS.x.block)) return;
  const corners = addSeries(
    chart,
    { name: 'Quadrants', color: '#FFFFFF', style: 'points', secondary: true, ...CORNER_CELLS },
    cells,
    group,
  );
  corners.markerStyle = 'None';
  nameCorners(corners, spec);
}

/** The chart with its series; all in one batch, in which Excel knows each series again whatever order it brings them into. */
function addChart(sheet: Excel.Worksheet, drawing: Drawing): Excel.Chart {
  const { spec, cells } = drawing;
  const curve = spec.series.find(({ style }) => style !== 'band');
  if (!curve) throw new Error('The chart has no curve to draw.');
  const chart = sheet.charts.add(
    isBarChart(spec) ? barChartType(spec) : 'XYScatterLinesNoMarkers',
    cells(curve.y),
    'Columns',
  );
  chart.name = spec.title.slice(0, LONGEST_NAME);
  const { first, last } = drawing.corners ?? OWN_SHEET;
  chart.setPosition(first, last);
  // A chart cannot be made without a series of its own, and emptied before it has others it would lose its type.
  const unwanted = chart.series.getItemAt(0);
  addAllSeries(chart, drawing);
  unwanted.delete();
  return chart;
}

/**
 * Bands fill the primary axes, because Excel draws these first and its fills hide what lies below; the curves have the secondary ones.
 * Where Excel gives the curves no horizontal axis of their own they run along the one of the bands, which covers the same days.
 */
async function setBandedAxes(chart: Excel.Chart, drawing: Drawing): Promise<void> {
  const { spec, scales } = drawing;
  setBandAxes(chart, spec, scales.x, bandHeight(drawing));
  setCurveAxis(chart, spec, scales.y);
  await chart.context.sync();
  setCurveDays(chart, spec, scales.x);
  try {
    await chart.context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error && NO_SUCH_AXIS.includes(error.code))) throw error;
  }
}

/** Draws a native chart on the sheet, bound to the cells. */
export async function drawChart(sheet: Excel.Worksheet, drawing: Drawing): Promise<void> {
  const { context } = sheet;
  const { spec, scales } = drawing;
  context.application.suspendScreenUpdatingUntilNextSync();
  const chart = addChart(sheet, drawing);
  chart.load('width,height');
  await context.sync();

  if (isBarChart(spec)) setBarAxes(chart, spec);
  else if (spec.series.some(({ style }) => style === 'band')) await setBandedAxes(chart, drawing);
  else setPlainAxes(chart, spec, scales);
  if (spec.y2) setRightAxis(chart, spec.y2, scales.y2 ?? {});
  chart.displayBlanksAs = 'NotPlotted';
  setTitle(chart, spec);
  setLegend(chart, spec, inDrawnOrder(drawing));
  placePlot(chart, spec, chart);
  await context.sync();
}

function inDrawnOrder({ spec, values }: Drawing): readonly { readonly secondary?: boolean }[] {
  if (isBarChart(spec)) return spec.series;
  const series = drawnSeries(spec, values);
  const bands = series.filter(({ style }) => style === 'band');
  return [...bands.map(() => ({ secondary: true })), ...series.filter(({ style }) => style !== 'band')];
}
