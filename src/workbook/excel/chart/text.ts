import type { ChartSpec } from '../../../charts/spec';
import { areLabelled } from './series';

const TITLE = { size: 14, bold: true, color: '#242424' } as const;
const SUBTITLE = { size: 10, bold: false, color: '#616161' } as const;
/** Points a character of the label's size takes on average, and the widest room labels are given. */
const LABEL_CHARACTER = 5.6;
const WIDEST_LABEL = 190;
const MARGIN = { left: 30, right: 14, line: 13, edge: 8, axisTitle: 22 } as const;

/** Title and subtitle are one text to Excel; its parts are set apart. */
export function setTitle(chart: Excel.Chart, { title, subtitle }: ChartSpec): void {
  chart.title.visible = true;
  chart.title.overlay = false;
  chart.title.text = subtitle === '' ? title : `${title}\n${subtitle}`;
  Object.assign(chart.title.getSubstring(0, title.length).font, TITLE);
  if (subtitle !== '') Object.assign(chart.title.getSubstring(title.length + 1, subtitle.length).font, SUBTITLE);
}

/** No legend where the curves carry their names; else one without the lines that only serve as marks. */
export function setLegend(
  chart: Excel.Chart,
  spec: ChartSpec,
  drawn: readonly { readonly secondary?: boolean }[],
): void {
  chart.legend.visible = !areLabelled(spec);
  if (areLabelled(spec)) return;
  chart.legend.position = 'Bottom';
  drawn.forEach(({ secondary }, index) => {
    if (secondary) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
}

/** Excel leaves no room for labels beyond the last point, so the plot is made to end before them. */
export function placePlot(
  chart: Excel.Chart,
  spec: ChartSpec,
  size: { readonly width: number; readonly height: number },
): void {
  const labels = spec.series.flatMap(({ style, endLabel }) =>
    (style === 'line' || style === 'between') && endLabel ? [endLabel.length] : [],
  );
  const labelRoom = Math.min(WIDEST_LABEL, Math.max(0, ...labels) * LABEL_CHARACTER);
  const subtitleLines = Math.ceil((spec.subtitle.length * LABEL_CHARACTER) / (size.width * 0.8));
  const top = 28 + subtitleLines * MARGIN.line;
  const legend = areLabelled(spec) ? 0 : 24;
  const { plotArea } = chart;
  plotArea.left = MARGIN.left;
  plotArea.top = top;
  // The title of an axis on the right stands beyond the plot.
  plotArea.width = size.width - MARGIN.left - (spec.y2 ? MARGIN.left : MARGIN.right) - labelRoom;
  const below = spec.lying ? spec.y.title : spec.x.kind === 'date' ? '' : spec.x.title;
  plotArea.height = size.height - top - MARGIN.edge - (below === '' ? 0 : MARGIN.axisTitle) - legend;
}
