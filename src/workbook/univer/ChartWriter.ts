/** Puts a chart on a sheet of its own, and what it is drawn from on another. */
import type { Injector } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { BlockValues, ChartContent } from '../../charts/spec';
import { parseAddress, type CellRange } from '../a1';
import { legalUniqueSheetName } from '../sheetNames';
import { layoutStaging, type StagingLayout } from '../stagingLayout';
import type { CellValue, SheetContent, WriteOptions } from '../workbook';
import type { FunctionCall } from '../formula';
import type { CalculationWatch } from './CalculationWatch';
import { FLOATING_CHART } from './FloatingChart';
import type { PlacedBlock, PlacedCharts } from './PlacedCharts';
import type { SheetWriter } from './SheetWriter';

/** Pixels from the top left corner of the cells. */
export interface ChartPosition {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
const ON_ITS_OWN_SHEET: ChartPosition = { left: 24, top: 24, width: 920, height: 500 };
/** The first row below the chart, at the grid's usual row height of 24 pixels. */
const NOTE_ROW = 23;

type Compute = (call: FunctionCall) => Promise<readonly (readonly CellValue[])[]>;

export interface ChartWriterParts {
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  readonly sheets: SheetWriter;
  readonly charts: PlacedCharts;
  readonly calculation: CalculationWatch;
  readonly compute: Compute;
}

function chartSheet(chart: ChartContent, staging: string | undefined): SheetContent {
  const note = staging
    ? `Drawn from the cells on sheet "${staging}", which follow your data.`
    : 'Drawn from your own cells, and follows them.';
  const values = Array.from({ length: NOTE_ROW + 1 }, (_, row) => [row === NOTE_ROW ? note : null]);
  return { name: chart.sheetName, values };
}

export class ChartWriter {
  constructor(private readonly parts: ChartWriterParts) {}

  /** @returns The name of the sheet with the chart */
  async insert(chart: ChartContent, options: WriteOptions = {}): Promise<string> {
    const { sheets, calculation } = this.parts;
    const results = await this.computeBlocks(chart);
    const stagingName = legalUniqueSheetName(chart.stagingSheetName, sheets.names());
    const layout = layoutStaging(chart, results, stagingName);
    const written: string[] = [];
    try {
      const shown = await sheets.insert(chartSheet(chart, layout.places.length > 0 ? stagingName : undefined), options);
      written.push(shown.getSheetId());
      if (layout.places.length > 0) {
        const calculated = calculation.nextCalculation();
        written.push((await sheets.insert(layout.content, options)).getSheetId());
        await calculated;
      }
      shown.setHiddenGridlines(true);
      shown.activate();
      this.place(chart, layout, shown, ON_ITS_OWN_SHEET);
      return shown.getSheetName();
    } catch (error) {
      written.reverse().forEach((id) => sheets.remove(id));
      throw error;
    }
  }

  /** Floats the chart over a sheet that is shown; its blocks must stand on the sheets that the layout names. */
  place(chart: ChartContent, layout: StagingLayout, sheet: FWorksheet, position: ChartPosition): void {
    const id = crypto.randomUUID();
    const { charts } = this.parts;
    charts.add({
      id,
      sheetId: sheet.getSheetId(),
      recipe: chart.recipe,
      spec: chart.spec,
      blocks: this.placeBlocks(chart, layout),
    });
    const { rowHeader, columnHeader } = sheet.getSheet().getConfig();
    const [left, top] = [position.left + rowHeader.width, position.top + columnHeader.height];
    const initPosition = { startX: left, startY: top, endX: left + position.width, endY: top + position.height };
    const floating = sheet.addFloatDomToPosition(
      { componentKey: FLOATING_CHART, initPosition, data: { chartId: id }, allowTransform: true },
      id,
    );
    if (floating) return;
    charts.remove(id);
    throw new Error('The chart could not be placed on its sheet');
  }

  private async computeBlocks({ blocks }: ChartContent): Promise<BlockValues> {
    const results = new Map<string, readonly (readonly CellValue[])[]>();
    for (const block of blocks) {
      if (block.kind === 'call') results.set(block.id, await this.parts.compute(block.call));
    }
    return results;
  }

  /** Cells worked out from others are read from their sheet as well, so that the chart follows what is changed there. */
  private placeBlocks({ blocks, spec }: ChartContent, layout: StagingLayout): readonly PlacedBlock[] {
    const derived = (spec.derived ?? []).filter(({ id }) => !blocks.some((block) => block.id === id));
    return [
      ...blocks.map((block) => this.placeBlock(block, layout)),
      ...derived.map(({ id }) => this.placeStaged(id, false, layout)),
    ];
  }

  private placeBlock(block: ChartContent['blocks'][number], layout: StagingLayout): PlacedBlock {
    if (block.kind === 'range') {
      const range = parseAddress(block.range.address);
      if (!range) throw new Error(`"${block.range.address}" is no address of cells`);
      return { block: block.id, sheetId: this.sheetIdOf(block.range.sheet), range, spilled: false };
    }
    return this.placeStaged(block.id, block.kind === 'call', layout);
  }

  private placeStaged(id: string, spilled: boolean, layout: StagingLayout): PlacedBlock {
    const place = layout.places.find((candidate) => candidate.block === id);
    if (!place) throw new Error(`Block "${id}" has no place on the sheet`);
    const range: CellRange = {
      startRow: place.row,
      startColumn: place.column,
      endRow: place.row + place.rowCount - 1,
      endColumn: place.column + place.columnCount - 1,
    };
    return { block: id, sheetId: this.sheetIdOf(layout.content.name), range, spilled };
  }

  private sheetIdOf(name: string): string {
    const sheet = this.parts.workbook.getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet "${name}"`);
    return sheet.getSheetId();
  }
}
