/** The charts on the workbook's sheets, and the cells each is drawn from. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { BlockValues, ChartSpec, RecipeId } from '../../charts/spec';
import type { CellRange } from '../a1';
import type { CellReader } from './CellReader';
import { followedChart } from './followedChart';
import type { StructureChange } from './movedRange';

/** Cells by the sheet's identity, which stays when the sheet is renamed. */
export interface PlacedBlock {
  readonly block: string;
  readonly sheetId: string;
  readonly range: CellRange;
  /** Filled by a formula in its first cell: it grows with what that reads. */
  readonly spilled: boolean;
}
export interface PlacedChart {
  readonly id: string;
  readonly sheetId: string;
  readonly recipe: RecipeId;
  readonly spec: ChartSpec;
  readonly blocks: readonly PlacedBlock[];
}

export class PlacedCharts {
  private readonly charts = new Map<string, PlacedChart>();
  private readonly values = new Map<string, BlockValues>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly workbook: FWorkbook,
    private readonly reader: CellReader,
  ) {}

  add(chart: PlacedChart): void {
    this.charts.set(chart.id, chart);
    this.values.set(chart.id, this.readBlocks(chart));
  }

  remove(id: string): void {
    this.charts.delete(id);
    this.values.delete(id);
  }

  /** A chart that the grid has duplicated with its sheet: it is drawn from the same cells. */
  copy(id: string, copyId: string, sheetId: string): void {
    const chart = this.charts.get(id);
    if (chart) this.add({ ...chart, id: copyId, sheetId });
  }

  /** Those whose sheet still stands. */
  list(): readonly PlacedChart[] {
    return [...this.charts.values()].filter(({ sheetId }) => this.workbook.getSheetBySheetId(sheetId) !== null);
  }

  find(id: string): PlacedChart | undefined {
    return this.charts.get(id);
  }

  /** What the chart's cells hold; the same object as long as they hold the same. */
  valuesOf(id: string): BlockValues | undefined {
    return this.values.get(id);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps the charts of a sheet on their cells when rows or columns come or go. */
  follow(sheetId: string, change: StructureChange): void {
    for (const chart of this.charts.values()) this.charts.set(chart.id, followedChart(chart, sheetId, change));
  }

  /** Reads all cells again and tells who draws them. */
  refresh(): void {
    let changed = false;
    for (const chart of this.charts.values()) {
      const values = this.readBlocks(chart);
      if (sameValues(values, this.values.get(chart.id))) continue;
      this.values.set(chart.id, values);
      changed = true;
    }
    if (changed) this.listeners.forEach((listener) => listener());
  }

  private readBlocks({ blocks }: PlacedChart): BlockValues {
    return new Map(
      blocks.map(({ block, sheetId, range }) => {
        const sheet = this.workbook.getSheetBySheetId(sheetId);
        return [block, sheet ? this.reader.read(sheet, range) : []];
      }),
    );
  }
}

function sameValues(first: BlockValues, second: BlockValues | undefined): boolean {
  if (!second) return false;
  // Cells hold numbers, text, truth values and error texts, all of which JSON tells apart.
  return JSON.stringify([...first]) === JSON.stringify([...second]);
}
