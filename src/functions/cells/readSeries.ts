import { InvalidInputError } from '../../series/errors';
import type { Panel, Series } from '../../series/series';
import { gridOf } from './grid';
import { linesOf, requireNumbers, type Lines } from './lines';
import { rangeMemory } from './rangeMemory';
import type { Transcript } from './transcript';

/**
 * What the numbers of an argument are, which decides how 0 and negative numbers are read.
 * `level`: a price, index level, multiple or market value; 0 is a blank cell of Excel on Windows, and a negative one is #NUM!.
 * `ratio`: an RS-Ratio or RS-Momentum; 0 is a blank cell.
 * `quantity`: anything else, such as a rate, a return or a net position; every number is a value.
 */
export type Measure = 'level' | 'ratio' | 'quantity';

/** A series, and whether it lies in a row (1×n). */
export interface ReadSeries extends Series {
  readonly horizontal: boolean;
}

/** Reads a range of n×1 or 1×n cells. Text in the first cell is the label. */
export function readSeries(cells: unknown, argument: string, measure: Measure): ReadSeries {
  const lines = linesOf(lineTranscript(cells, argument));
  const [values] = readLines(lines, argument, measure);
  return labelledSeries(argument, values as Float64Array, lines.horizontal, lines.labels[0]);
}

/** As `readSeries`, for an argument that may be left out. */
export function readOptionalSeries(cells: unknown, argument: string, measure: Measure): ReadSeries | undefined {
  return isOmitted(cells) ? undefined : readSeries(cells, argument, measure);
}

/** Reads a range of n×k cells, one column an asset; 1×n cells are one asset in a row. Text in the first row labels its column. */
export function readPanel(cells: unknown, argument: string, measure: Measure): Panel {
  return panelOf(rangeMemory.transcriptOf(gridOf(cells, argument)), argument, measure);
}

/** As `readPanel`, of cells taken down before. */
export function panelOf(transcript: Transcript, argument: string, measure: Measure): Panel {
  const lines = linesOf(transcript);
  const columns = readLines(lines, argument, measure);
  const names = lines.labels.map((label, column) => label ?? `Asset ${column + 1}`);
  return { argument, names, columns, rowCount: columns[0]?.length ?? 0 };
}

/** A range that has to be a single row or column. @throws InvalidInputError where it is neither */
export function lineTranscript(cells: unknown, argument: string): Transcript {
  const grid = gridOf(cells, argument);
  if (grid.rowCount > 1 && grid.columnCount > 1) {
    throw new InvalidInputError(
      `${argument} has ${grid.rowCount} rows and ${grid.columnCount} columns; give a single row or a single column.`,
    );
  }
  return rangeMemory.transcriptOf(grid);
}

export function labelledSeries(
  argument: string,
  values: Float64Array,
  horizontal: boolean,
  label: string | undefined,
): ReadSeries {
  return { argument, values, horizontal, ...(label === undefined ? {} : { label }) };
}

/** Whether an optional range was left out. A single blank cell counts as left out. */
export function isOmitted(cells: unknown): boolean {
  if (cells === null || cells === undefined || cells === '') return true;
  if (!Array.isArray(cells) || cells.length !== 1) return false;
  const row = (cells as readonly unknown[])[0];
  const only: unknown = Array.isArray(row) && row.length === 1 ? (row as readonly unknown[])[0] : row;
  return only === null || only === undefined || only === '';
}

function readLines(lines: Lines, argument: string, measure: Measure): readonly Float64Array[] {
  requireNumbers(lines, argument, measure !== 'level');
  return measure === 'quantity' ? lines.quantities : lines.nonzeros;
}
