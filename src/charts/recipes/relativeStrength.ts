import { dateText, spanText } from '../dates';
import { ASSET_COLOR, NEUTRAL_COLOR, RECESSION_COLOR } from '../palette';
import type { ChartRecipe, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, CellsReference, ChartAxis, ChartSeries, ChartSpec } from '../spec';
import { numberAt } from './cells';
import {
  BASE_LINE,
  FIRST_CUTS,
  POSITIONS,
  RECESSIONS,
  STRENGTH,
  relativeStrengthBlocks,
} from './relativeStrengthBlocks';
import { readRelativeStrengthRows } from './relativeStrengthRows';
import type { RelativeStrengthRows } from './relativeStrengthRows';
import { logarithmicBounds } from './bounds';
import { RELATIVE_STRENGTH_FIELDS } from './relativeStrengthFields';

const DAYS_FOR_YEARS = 8 * 365;
const DAYS_FOR_MONTHS = 120;

interface Drawn {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly values: readonly number[];
}

/** The part of the result that holds values; the rows before are the label and prices without a partner. */
function drawnRows(results: BlockValues): Drawn {
  const cells = results.get(STRENGTH) ?? [];
  const filled = cells.flatMap((_, row) => {
    const value = numberAt(cells, row, 0);
    return value === undefined ? [] : [{ row, value }];
  });
  const [first, last] = [filled[0], filled[filled.length - 1]];
  if (!first || !last || filled.length < 2) {
    throw new RecipeError('asset', 'Two rows with a price of both are needed. Choose the columns with the prices.');
  }
  return { firstRow: first.row, rowCount: last.row - first.row + 1, values: filled.map(({ value }) => value) };
}

function horizontalAxis(rows: RelativeStrengthRows, drawn: Drawn): ChartAxis {
  if (!rows.dates) return { title: 'Period', kind: 'number', numberFormat: '0' };
  const days = (rows.positions[drawn.firstRow + drawn.rowCount - 1] ?? 0) - (rows.positions[drawn.firstRow] ?? 0);
  const short = days > DAYS_FOR_MONTHS ? 'mmm yyyy' : 'd mmm yyyy';
  return { title: 'Date', kind: 'date', numberFormat: days > DAYS_FOR_YEARS ? 'yyyy' : short };
}

function verticalAxis(rows: RelativeStrengthRows, drawn: Drawn, logarithmic: boolean): ChartAxis {
  const axis: ChartAxis = {
    title: `Index, start = ${rows.base}`,
    kind: 'number',
    numberFormat: rows.base >= 10 ? '#,##0' : '0.00',
  };
  if (!logarithmic) return axis;
  let [lowest, highest] = [rows.base, rows.base];
  for (const value of drawn.values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return { ...axis, logarithmic: true, ...logarithmicBounds(lowest, highest) };
}

/** A mark is a series of one point that reads the very cell of the line, so that it stays on the line when prices change. */
function firstCutSeries(results: BlockValues, rows: RelativeStrengthRows): readonly ChartSeries[] {
  const cuts = results.get(FIRST_CUTS) ?? [];
  return cuts.flatMap((_, index): ChartSeries[] => {
    const [cut, markedAt] = [numberAt(cuts, index, 0), numberAt(cuts, index, 1)];
    const row = rows.positions.indexOf(markedAt);
    if (cut === undefined || markedAt === undefined || row < 0) return [];
    if (numberAt(results.get(STRENGTH), row, 0) === undefined) return [];
    return [
      {
        name: `First cut on ${dateText(cut)}`,
        color: NEUTRAL_COLOR,
        x: { block: POSITIONS, column: 0, firstRow: row, rowCount: 1 },
        y: { block: STRENGTH, column: 0, firstRow: row, rowCount: 1 },
        style: 'points',
        secondary: true,
      },
    ];
  });
}

function subtitle(rows: RelativeStrengthRows, drawn: Drawn, notes: readonly string[]): string {
  const ratio = `${rows.assetLabel} / ${rows.benchmarkLabel}`;
  const first = rows.positions[drawn.firstRow];
  const last = rows.positions[drawn.firstRow + drawn.rowCount - 1];
  if (!rows.dates || first === undefined || last === undefined) {
    return [`${ratio}, first value = ${rows.base}`, `${drawn.rowCount} periods`, ...notes].join(' · ');
  }
  return [`${ratio}, ${dateText(first)} = ${rows.base}`, spanText(first, last), ...notes].join(' · ');
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const rows = readRelativeStrengthRows(inputs);
  const drawn = drawnRows(results);
  const logarithmic = inputs.switches['logarithmic'] === true;
  const part = (block: string, column: number): CellsReference => ({
    block,
    column,
    firstRow: drawn.firstRow,
    rowCount: drawn.rowCount,
  });
  const recessions = results.get(RECESSIONS);
  const marks = firstCutSeries(results, rows);
  const band: ChartSeries[] = recessions
    ? [
        {
          name: 'Recession',
          color: RECESSION_COLOR,
          x: { block: RECESSIONS, column: 0, firstRow: 0, rowCount: recessions.length },
          y: { block: RECESSIONS, column: 1, firstRow: 0, rowCount: recessions.length },
          style: 'band',
          secondary: true,
        },
      ]
    : [];
  const notes = [
    ...(logarithmic ? ['logarithmic scale'] : []),
    ...(band.length > 0 ? ['US recessions shaded'] : []),
    ...(marks.length > 0 ? ['first US rate cuts marked'] : []),
  ];
  const sources = [
    `Calculated by ROTOR.RELSTRENGTH from sheet ${rows.asset.range.sheet}.`,
    ...(band.length > 0 ? ['Recessions: NBER.'] : []),
    ...(marks.length > 0 ? ['First cuts: Federal Reserve.'] : []),
  ];
  return {
    title: `${rows.assetLabel} relative to ${rows.benchmarkLabel}`,
    subtitle: subtitle(rows, drawn, notes),
    source: sources.join(' '),
    x: horizontalAxis(rows, drawn),
    y: verticalAxis(rows, drawn, logarithmic),
    series: [
      ...band,
      {
        name: 'Base',
        color: NEUTRAL_COLOR,
        x: { block: BASE_LINE, column: 0, firstRow: 0, rowCount: 2 },
        y: { block: BASE_LINE, column: 1, firstRow: 0, rowCount: 2 },
        style: 'line',
        secondary: true,
      },
      {
        name: `${rows.assetLabel} / ${rows.benchmarkLabel}`,
        color: ASSET_COLOR,
        x: part(POSITIONS, 0),
        y: part(STRENGTH, 0),
        style: 'line',
        endLabel: `${rows.assetLabel} / ${rows.benchmarkLabel}`,
      },
      ...marks,
    ],
  };
}

export const relativeStrength: ChartRecipe = {
  id: 'relative-strength',
  title: 'Relative strength',
  question: 'Is the asset gaining on the benchmark or losing ground to it, and since when?',
  fields: RELATIVE_STRENGTH_FIELDS,
  blocks: (inputs, facts) =>
    relativeStrengthBlocks(readRelativeStrengthRows(inputs), facts, {
      recessions: inputs.switches['recessions'] === true,
      firstCuts: inputs.switches['firstCuts'] === true,
    }),
  draw,
};
