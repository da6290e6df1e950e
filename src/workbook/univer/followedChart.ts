/** A chart after rows or columns have come or gone around its cells, as a spreadsheet's own charts grow and shrink. */
import type { CellsReference, ChartSeries } from '../../charts/spec';
import { movedRange, movedSpan, type StructureChange } from './movedRange';
import type { PlacedBlock, PlacedChart } from './PlacedCharts';

/** How the rows of a block were renumbered; undefined where nothing is left of them. */
type Renumber = (reference: CellsReference) => CellsReference;

function renumberer(before: PlacedBlock, after: PlacedBlock, change: StructureChange): Renumber {
  const origin = before.range.startRow;
  return (reference) => {
    const first = origin + reference.firstRow;
    const moved = movedSpan({ first, last: first + reference.rowCount - 1 }, change);
    // A series without any cells left draws nothing.
    if (!moved) return { ...reference, rowCount: 0 };
    return { ...reference, firstRow: moved.first - after.range.startRow, rowCount: moved.last - moved.first + 1 };
  };
}

/** Results that stand row for row beside the cells of a block: what a series draws over them. */
function besideBlock(series: readonly ChartSeries[], block: string): ReadonlySet<string> {
  return new Set(
    series.flatMap(({ x, y, upper }) => (x.block === block ? [y.block, ...(upper ? [upper.block] : [])] : [])),
  );
}

function grown(block: PlacedBlock, rows: number): PlacedBlock {
  return { ...block, range: { ...block.range, endRow: Math.max(block.range.startRow, block.range.endRow + rows) } };
}

function rowCount({ range }: PlacedBlock): number {
  return range.endRow - range.startRow + 1;
}

/** A chart whose cells are gone keeps its place and shows what stands there now. */
export function followedChart(chart: PlacedChart, sheetId: string, change: StructureChange): PlacedChart {
  const renumbered = new Map<string, Renumber>();
  const growth = new Map<string, number>();
  const moved = chart.blocks.map((block) => {
    const range = block.sheetId === sheetId ? movedRange(block.range, change) : block.range;
    if (!range || range === block.range) return block;
    const after = { ...block, range };
    if (block.spilled || change.direction === 'columns') return after;
    const renumber = renumberer(block, after, change);
    renumbered.set(block.block, renumber);
    for (const name of besideBlock(chart.spec.series, block.block)) {
      const beside = chart.blocks.find((candidate) => candidate.block === name);
      if (!beside?.spilled) continue;
      renumbered.set(name, renumber);
      growth.set(name, rowCount(after) - rowCount(block));
    }
    return after;
  });
  if (renumbered.size === 0) return { ...chart, blocks: moved };
  const renumber: Renumber = (reference) => renumbered.get(reference.block)?.(reference) ?? reference;
  const series = chart.spec.series.map((each): ChartSeries => ({
    ...each,
    x: renumber(each.x),
    y: renumber(each.y),
    ...(each.upper ? { upper: renumber(each.upper) } : {}),
  }));
  const blocks = moved.map((block) => grown(block, growth.get(block.block) ?? 0));
  return { ...chart, spec: { ...chart.spec, series }, blocks };
}
