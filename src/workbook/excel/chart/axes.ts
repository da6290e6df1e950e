import type { ChartAxis, ChartSpec } from '../../../charts/spec';
import type { Scale } from './scales';

const TEXT_COLOR = '#444444';
const GRID_COLOR = '#E3E3E3';
const LINE_COLOR = '#8A8A8A';
const TEXT_SIZE = 10;
/** Ratio of the ends from which on powers of ten make a readable logarithmic scale; below, powers of two do. */
const DECADES = 100;

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly y2?: Scale;
}

function setScale(axis: Excel.ChartAxis, look: ChartAxis, scale: Scale): void {
  if (look.logarithmic) {
    axis.scaleType = 'Logarithmic';
    axis.logBase = (scale.maximum ?? Infinity) / (scale.minimum ?? 1) >= DECADES ? 10 : 2;
  }
  if (scale.minimum !== undefined) axis.minimum = scale.minimum;
  if (scale.maximum !== undefined) axis.maximum = scale.maximum;
  if (look.step !== undefined) axis.majorUnit = look.step;
}

export function setLook(axis: Excel.ChartAxis, look: ChartAxis): void {
  axis.visible = true;
  if (look.kind !== 'category') axis.numberFormat = look.numberFormat;
  // Beside the plot, also where the axes cross in its middle.
  axis.tickLabelPosition = 'Low';
  axis.majorTickMark = 'None';
  axis.format.font.color = TEXT_COLOR;
  axis.format.font.size = TEXT_SIZE;
  axis.format.line.color = LINE_COLOR;
  axis.minorGridlines.visible = false;
  // Dates tell by themselves that they are dates.
  if (look.title === '' || look.kind === 'date') {
    axis.title.visible = false;
    return;
  }
  axis.title.text = look.title;
  axis.title.format.font.color = TEXT_COLOR;
  axis.title.format.font.size = TEXT_SIZE;
  axis.title.format.font.bold = false;
}

export function setGrid(axis: Excel.ChartAxis, visible: boolean): void {
  axis.majorGridlines.visible = visible;
  if (visible) axis.majorGridlines.format.line.color = GRID_COLOR;
}

/** An axis that is needed for its scale alone. */
function setUnseen(axis: Excel.ChartAxis): void {
  axis.tickLabelPosition = 'None';
  axis.majorTickMark = 'None';
  axis.minorTickMark = 'None';
  axis.format.line.clear();
  setGrid(axis, false);
}

/** Curves alone: both of their axes are the chart's own. */
export function setPlainAxes(chart: Excel.Chart, spec: ChartSpec, scales: Scales): void {
  const { categoryAxis: across, valueAxis: up } = chart.axes;
  setLook(across, spec.x);
  setScale(across, spec.x, scales.x);
  if (scales.x.dates) across.majorUnit = scales.x.dates.days;
  setGrid(across, spec.x.crossesAt !== undefined);
  setLook(up, spec.y);
  setScale(up, spec.y, scales.y);
  setGrid(up, true);
  if (spec.x.crossesAt !== undefined) across.setPositionAt(spec.x.crossesAt);
  else up.format.line.clear();
  if (spec.y.crossesAt !== undefined) up.setPositionAt(spec.y.crossesAt);
}

/** The axis on the right, with the other at the far end of the same horizontal one. */
export function setRightAxis(chart: Excel.Chart, look: ChartAxis, scale: Scale): void {
  const up = chart.axes.getItem('Value', 'Secondary');
  setLook(up, look);
  up.tickLabelPosition = 'High';
  setScale(up, look, scale);
  setGrid(up, false);
  up.format.line.clear();
}

/** The axes of the bands: the days, labelled, and a height that nobody needs to read. */
export function setBandAxes(chart: Excel.Chart, spec: ChartSpec, scale: Scale, bandHeight: number): void {
  const { categoryAxis: across, valueAxis: up } = chart.axes;
  setLook(across, spec.x);
  if (spec.x.kind === 'date') {
    across.categoryType = 'DateAxis';
    across.baseTimeUnit = 'Days';
    if (scale.dates) {
      across.majorTimeUnitScale = scale.dates.unit;
      across.majorUnit = scale.dates.count;
    }
  }
  across.isBetweenCategories = false;
  setScale(across, spec.x, scale);
  setGrid(across, false);
  up.minimum = 0;
  up.maximum = bandHeight;
  setUnseen(up);
}

/** The vertical axis of the curves that lie before bands. */
export function setCurveAxis(chart: Excel.Chart, spec: ChartSpec, scale: Scale): void {
  const up = chart.axes.getItem('Value', 'Secondary');
  setLook(up, spec.y);
  setScale(up, spec.y, scale);
  setGrid(up, true);
  up.format.line.clear();
  if (spec.y.crossesAt !== undefined) up.setPositionAt(spec.y.crossesAt);
}

/** The horizontal axis of the curves that lie before bands: it runs over the same days as the labelled one and is not seen. */
export function setCurveDays(chart: Excel.Chart, spec: ChartSpec, scale: Scale): void {
  const across = chart.axes.getItem('Category', 'Secondary');
  across.visible = true;
  setScale(across, spec.x, scale);
  setUnseen(across);
  if (spec.y.crossesAt !== undefined) across.format.line.color = LINE_COLOR;
  // The axis of values then stands on the left, where readers look for it.
  across.position = 'Minimum';
}
