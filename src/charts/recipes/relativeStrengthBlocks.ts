import type { CellInput } from '../../workbook/workbook';
import type { ChartFacts } from '../recipe';
import type { ChartBlock } from '../spec';
import type { RelativeStrengthRows } from './relativeStrengthRows';

export const POSITIONS = 'positions';
export const STRENGTH = 'strength';
export const BASE_LINE = 'base';
export const RECESSIONS = 'recessions';
export const FIRST_CUTS = 'first-cuts';

const DATE_FORMAT = 'yyyy-mm-dd';

/** The dates as the user has them where a chart can read them, else a copy as numbers. */
function positionsBlock(rows: RelativeStrengthRows): ChartBlock {
  if (rows.dates && rows.datesAreNumbers) return { id: POSITIONS, kind: 'range', range: rows.dates.range };
  return {
    id: POSITIONS,
    kind: 'values',
    headings: [rows.dates ? 'Date' : 'Period'],
    rows: rows.positions.map((position) => [position ?? null]),
    numberFormats: [rows.dates ? DATE_FORMAT : '0'],
  };
}

function baseLineBlock(rows: RelativeStrengthRows): ChartBlock {
  const ends = [rows.positions[rows.firstRow], rows.positions[rows.lastRow]];
  return {
    id: BASE_LINE,
    kind: 'values',
    headings: [rows.dates ? 'Date' : 'Period', 'Base'],
    rows: ends.map((end) => [end ?? null, rows.base]),
    numberFormats: [rows.dates ? DATE_FORMAT : '0', 'General'],
  };
}

/** A row lies in a recession where its date is after the peak and not after the trough, as in the published monthly indicator. */
function recessionsBlock(rows: RelativeStrengthRows, facts: ChartFacts): ChartBlock | undefined {
  const body: CellInput[][] = [];
  for (let row = rows.firstRow; row <= rows.lastRow; row += 1) {
    const date = rows.positions[row];
    const inside = date !== undefined && facts.recessions.some(({ peak, trough }) => date > peak && date <= trough);
    body.push([date ?? null, inside ? 1 : 0]);
  }
  if (!body.some((row) => row[1] === 1)) return undefined;
  return {
    id: RECESSIONS,
    kind: 'values',
    headings: ['Date', 'Recession'],
    rows: body,
    numberFormats: [DATE_FORMAT, '0'],
  };
}

/** Each first cut with the row that it is marked at: the first on or after it that has both prices. */
function firstCutsBlock(rows: RelativeStrengthRows, facts: ChartFacts): ChartBlock | undefined {
  const first = rows.positions[rows.firstRow] ?? Infinity;
  const body = facts.firstCuts.flatMap((cut): CellInput[][] => {
    if (cut < first) return [];
    for (let row = rows.firstRow; row <= rows.lastRow; row += 1) {
      const date = rows.positions[row];
      if (date !== undefined && date >= cut) return [[cut, date]];
    }
    return [];
  });
  if (body.length === 0) return undefined;
  return {
    id: FIRST_CUTS,
    kind: 'values',
    headings: ['First cut', 'Marked at'],
    rows: body,
    numberFormats: [DATE_FORMAT, DATE_FORMAT],
  };
}

export function relativeStrengthBlocks(
  rows: RelativeStrengthRows,
  facts: ChartFacts,
  marks: { readonly recessions: boolean; readonly firstCuts: boolean },
): readonly ChartBlock[] {
  const strength: ChartBlock = {
    id: STRENGTH,
    kind: 'call',
    call: {
      name: 'RELSTRENGTH',
      arguments: [
        { kind: 'range', range: rows.asset.range },
        { kind: 'range', range: rows.benchmark.range },
        { kind: 'literal', value: rows.base },
      ],
    },
    headings: [`${rows.assetLabel} / ${rows.benchmarkLabel}`],
    numberFormats: ['0.00'],
  };
  const blocks: (ChartBlock | undefined)[] = [positionsBlock(rows), strength, baseLineBlock(rows)];
  if (rows.dates && marks.recessions) blocks.push(recessionsBlock(rows, facts));
  if (rows.dates && marks.firstCuts) blocks.push(firstCutsBlock(rows, facts));
  return blocks.filter((block) => block !== undefined);
}
