import type { BlockValues, ChartSpec } from '../spec';
import { AXIS_FONT_SIZE, reach, ticksOf } from './axes';
import type { ChartSize, LaidOutAxis } from './axes';
import { formatNumber } from './formatNumber';
import type { Box } from './labelPlacement';
import { categoryTexts, columnNumbers } from './seriesPoints';
import { estimatedTextWidth } from './textWidth';

const EDGE = 14;
const TITLE_ROOM = 28;
const TICK_ROOM = 24;
const LINE_HEIGHT = 15;
/** Names of lying bars take at most this share of the drawing; longer ones are cut. */
const NAME_SHARE = 0.5;
/** Between the names of neighbouring columns. */
const NAME_GAP = 6;
const TICK_WIDTH = 64;
const TICK_HEIGHT = 44;
/** Pixels between a bar and its figure, both sides together. */
const FIGURE_GAP = 10;
const FIGURE_HEIGHT = 18;

/** Bars laid out for a drawing of some size. */
export interface BarFrame {
  /** Names as they are written, broken into lines. */
  readonly categories: readonly string[];
  readonly axis: LaidOutAxis;
  readonly plot: Box;
  /** Width, or height where bars lie, that a category has. */
  readonly band: number;
  /** Bars lie where the chart asks for it, and where their names and figures have no room side by side. */
  readonly lying: boolean;
}

/** A name in lines of at most this width, broken between words. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    const longer = `${line ?? ''} ${word}`;
    if (line === undefined || estimatedTextWidth(longer, AXIS_FONT_SIZE) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

/** The axis of values, with room beyond the outermost bars for their figures: `figure` pixels of `length`. */
function valueAxis(
  spec: ChartSpec,
  numbers: readonly number[],
  room: { readonly figure: number; readonly length: number; readonly wanted: number },
): LaidOutAxis {
  const extent = reach({ ...spec.y, crossesAt: 0 }, numbers);
  // Bars begin at 0, and only on a side that has bars is there a figure beyond them.
  const below = numbers.some((value) => value < 0);
  const above = !below || numbers.some((value) => value > 0);
  const sides = Number(below) + Number(above);
  const share = Math.min(0.35, room.figure / room.length);
  const air = ((extent.maximum - extent.minimum) * share) / (1 - sides * share);
  const bounds = { minimum: below ? extent.minimum - air : 0, maximum: above ? extent.maximum + air : 0 };
  return { axis: spec.y, ...bounds, ticks: ticksOf(spec.y, bounds, room.wanted) };
}

/** Whether each word of the names and each figure fits into the width of a column. */
function columnsFit(categories: readonly string[], figures: readonly string[], band: number): boolean {
  const words = [...categories.flatMap((name) => name.split(' ')), ...figures];
  return words.every((word) => estimatedTextWidth(word, AXIS_FONT_SIZE) <= band);
}

export function layOutBars(spec: ChartSpec, values: BlockValues, size: ChartSize): BarFrame {
  const categories = spec.series[0] ? categoryTexts(spec.series[0].x, values) : [];
  const count = Math.max(1, categories.length);
  const numbers = spec.series.flatMap(({ y }) => columnNumbers(values, y).filter((value) => value !== undefined));
  const figures = numbers.map((value) => formatNumber(value, spec.y.numberFormat));
  const widest = (texts: readonly string[]): number =>
    Math.max(8, ...texts.map((text) => estimatedTextWidth(text, AXIS_FONT_SIZE)));

  const height = Math.max(40, size.height - TITLE_ROOM - TICK_ROOM);
  const wanted = Math.max(2, Math.floor(height / TICK_HEIGHT));
  const axis = valueAxis(spec, numbers, { figure: FIGURE_HEIGHT, length: height, wanted });
  const left = 10 + widest(axis.ticks.map(({ label }) => label));
  const width = Math.max(40, size.width - left - EDGE);
  const band = width / count;
  if (spec.lying || !columnsFit(categories, figures, band)) {
    const names = 12 + Math.min(widest(categories), size.width * NAME_SHARE);
    const length = Math.max(40, size.width - names - EDGE);
    const room = { figure: widest(figures) + FIGURE_GAP, length, wanted: Math.max(3, Math.floor(length / TICK_WIDTH)) };
    const plot = { left: names, top: 4, width: length, height };
    return { categories, axis: valueAxis(spec, numbers, room), plot, band: height / count, lying: true };
  }
  const names = categories.map((name) => wrapped(name, band - NAME_GAP));
  const lines = Math.max(1, ...names.map((name) => name.split('\n').length));
  const below = (lines - 1) * LINE_HEIGHT + (spec.x.title === '' ? 0 : TITLE_ROOM - 8);
  const plot = { left, top: TITLE_ROOM, width, height: Math.max(40, height - below) };
  return { categories: names, axis, plot, band, lying: false };
}
