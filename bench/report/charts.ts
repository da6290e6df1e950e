/** The page's charts, drawn as SVG without a browser. */
import type { EChartsCoreOption } from 'echarts/core';
import { ASSET_COLOR, BENCHMARK_COLOR, NEUTRAL_COLOR } from '../../src/charts/palette';
import { init } from '../../src/charts/view/echarts';
import type { WorkloadResult } from '../runner/measure';
import type { WorkbenchRow } from '../workbench/measureWorkbench';
import { digits, duration } from './figures';

const WIDTH = 860;
const ROW_HEIGHT = 20;
/** Room for title, subtitle and axis. */
const FRAME_HEIGHT = 110;
const LABEL_WIDTH = 310;
const VALUE_WIDTH = 90;
/** Left of the shortest bar, in powers of ten. */
const ROOM_FOR_A_FIGURE = 0.35;
const FONT = 'system-ui, sans-serif';
const TEXT_COLOR = '#242424';
const GRID_COLOR = '#E0E0E0';

interface Bar {
  readonly label: string;
  /** In the order of the chart's series; undefined draws nothing. */
  readonly values: readonly (number | undefined)[];
}

interface Series {
  readonly name: string;
  readonly color: (value: number) => string;
}

interface Drawing {
  readonly title: string;
  readonly subtitle: string;
  readonly bars: readonly Bar[];
  readonly series: readonly Series[];
  readonly text: (value: number) => string;
  /** Of a power of ten, at the axis. */
  readonly tick: (value: number) => string;
  /** Where bars begin, and where vertical lines stand. */
  readonly base: number;
  readonly lines: readonly number[];
}

/** Horizontal bars on a logarithmic scale, one group a row, with their figures at their ends. */
function draw({ title, subtitle, bars, series, text, tick, base, lines }: Drawing): string {
  const height = FRAME_HEIGHT + bars.length * series.length * ROW_HEIGHT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const top = series.length > 1 ? 72 : 54;
  const option: EChartsCoreOption = {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: { fontFamily: FONT, color: TEXT_COLOR },
    grid: { left: LABEL_WIDTH, right: VALUE_WIDTH, top, bottom: 36 },
    xAxis: {
      type: 'value',
      min: ({ min }: { min: number }) => Math.min(0, Math.floor(min - ROOM_FOR_A_FIGURE)),
      axisLabel: { formatter: (power: number) => tick(base * 10 ** power), color: NEUTRAL_COLOR },
      interval: 1,
      splitLine: { lineStyle: { color: GRID_COLOR } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLabel: { color: TEXT_COLOR, width: LABEL_WIDTH - 16, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: series.map(({ name, color }, index) => ({
      type: 'bar',
      name,
      barCategoryGap: '25%',
      data: bars.map(({ values }) => barOf(values[index], base, color, text)),
      ...(index === 0 ? { markLine: linesAt(lines, base) } : {}),
    })),
  };
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withHeadings(svg, title, subtitle, series);
}

function barOf(
  value: number | undefined,
  base: number,
  color: (value: number) => string,
  text: (value: number) => string,
): object {
  if (value === undefined) return { value: null };
  const power = Math.log10(value / base);
  return {
    value: power,
    itemStyle: { color: color(value) },
    label: { show: true, position: power < 0 ? 'left' : 'right', formatter: text(value), color: TEXT_COLOR },
  };
}

function linesAt(places: readonly number[], base: number): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: NEUTRAL_COLOR, type: 'solid', width: 1 },
    label: { show: false },
    data: places.map((place) => ({ xAxis: Math.log10(place / base) })),
  };
}

/** Title, subtitle and the names of several series, in their colours, above the chart. */
function withHeadings(svg: string, title: string, subtitle: string, series: readonly Series[]): string {
  const heading = `<text x="16" y="24" font-family="${FONT}" font-size="16" font-weight="600" fill="${TEXT_COLOR}">${escaped(title)}</text>`;
  const below = `<text x="16" y="42" font-family="${FONT}" font-size="12" fill="${NEUTRAL_COLOR}">${escaped(subtitle)}</text>`;
  const names = series.length > 1 ? series.map(({ name, color }, index) => legend(name, color(1), index)).join('') : '';
  // What the drawing library adds for a mouse has no place in a picture.
  const picture = svg.replace(/<style[\s\S]*?<\/style>/, '').replace(/<\/svg>\s*$/, '');
  return `${picture}${heading}${below}${names}</svg>\n`;
}

function legend(name: string, color: string, index: number): string {
  const x = LABEL_WIDTH + index * 170;
  return `<rect x="${x}" y="52" width="12" height="12" fill="${color}"/><text x="${x + 18}" y="62" font-family="${FONT}" font-size="12" fill="${TEXT_COLOR}">${escaped(name)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

export function peersChart(results: readonly WorkloadResult[]): string {
  const bars = results.flatMap(({ workload, peers }) =>
    peers.flatMap(({ peer, ratio }) =>
      ratio ? [{ label: `${workload.title} · ${peer.name}`, values: [ratio.median] }] : [],
    ),
  );
  return draw({
    title: 'How many times as long as Rotor each peer takes',
    subtitle: 'Median of the ratios, round by round; left of 1 the peer is faster. Logarithmic scale.',
    bars,
    series: [{ name: 'ratio', color: (ratio) => (ratio >= 1 ? BENCHMARK_COLOR : ASSET_COLOR) }],
    text: (ratio) => `${shortDigits(ratio)} ×`,
    tick: (ratio) => `${ratio.toLocaleString('en')} ×`,
    base: 1,
    lines: [1],
  });
}

export function workbenchChart(rows: readonly WorkbenchRow[]): string {
  return draw({
    title: 'Rotor’s workbench and the grid by itself',
    subtitle: 'Median time in headless Chromium. Logarithmic scale.',
    bars: rows.map(({ title, seconds, bareSeconds }) => ({
      label: title,
      values: [seconds.median, bareSeconds?.median],
    })),
    series: [
      { name: 'Rotor', color: () => ASSET_COLOR },
      { name: 'the grid by itself', color: () => BENCHMARK_COLOR },
    ],
    text: duration,
    tick: (seconds) => (seconds < 1 ? `${Math.round(1000 * seconds)} ms` : `${Math.round(seconds)} s`),
    base: 0.01,
    lines: [],
  });
}

/** 250, 12, 3.1, 0.25. */
function shortDigits(value: number): string {
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : digits(value);
}
