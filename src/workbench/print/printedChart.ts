/** A chart on paper: the same as on the sheet, in the light theme whatever the screen's is. */
import { chartValues } from '../../charts/derived';
import { chartTheme } from '../../charts/view/chartTheme';
import { echartsOption } from '../../charts/view/echartsOption';
import { estimatedTextWidth } from '../../charts/view/textWidth';
import type { PrintedChart } from './printedSheet';

export type ChartLibrary = typeof import('../../charts/view/echarts');

const EDGE = 12;
const TITLE = { size: 14, line: 20 } as const;
const SMALL = { size: 12, line: 16 } as const;

function textElement(text: string, className: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Pixels that a text takes, wrapped at the width. */
function heightOf(text: string | undefined, look: typeof TITLE | typeof SMALL, width: number): number {
  if (!text) return 0;
  return Math.ceil(estimatedTextWidth(text, look.size) / width) * look.line;
}

function drawing({ spec, values }: PrintedChart, library: ChartLibrary, width: number, height: number): string {
  const chart = library.init(undefined, undefined, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(echartsOption(spec, chartValues(spec, values), 'light', { width, height }));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** @param library Undefined while it is still on its way. */
export function chartElement(chart: PrintedChart, library: ChartLibrary | undefined): HTMLElement {
  const { spec } = chart;
  const figure = document.createElement('figure');
  figure.className = 'print-chart';
  Object.assign(figure.style, {
    left: `${chart.left}px`,
    top: `${chart.top}px`,
    width: `${chart.width}px`,
    height: `${chart.height}px`,
    fontFamily: chartTheme('light').fontFamily,
  });
  figure.append(textElement(spec.title, 'print-chart-title'), textElement(spec.subtitle, 'print-chart-text'));
  const width = chart.width - 2 * EDGE;
  const texts =
    heightOf(spec.title, TITLE, width) + heightOf(spec.subtitle, SMALL, width) + heightOf(spec.source, SMALL, width);
  const height = Math.max(40, chart.height - 2 * EDGE - texts);
  if (library) {
    const plot = document.createElement('div');
    plot.className = 'print-chart-plot';
    plot.innerHTML = drawing(chart, library, width, height);
    figure.append(plot);
  } else {
    figure.append(
      textElement('The chart was still being loaded. Print again to have it drawn here.', 'print-chart-text'),
    );
  }
  if (spec.source !== undefined) figure.append(textElement(spec.source, 'print-chart-text'));
  return figure;
}
