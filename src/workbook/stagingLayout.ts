import type { BlockValues, CellsReference, ChartBlock, ChartContent } from '../charts/spec';
import { addressOf, parseAddress } from './a1';
import { derivedFormula } from './derivedCells';
import { formulaText } from './formula';
import type { RangeReference } from './formula';
import type { CellInput, PlacedFormula, SheetContent } from './workbook';

type StagedBlock = Exclude<ChartBlock, { readonly kind: 'range' }>;
type ColumnStyle = NonNullable<SheetContent['columns']>[number];

/** Row of the headings, below the sheet's title and an empty row. */
const HEADING_ROW = 2;
/** A date takes ten characters. */
const NARROWEST = 12;
const WIDEST = 28;

/** Where a block begins: the first row of its result, so that `CellsReference` rows count from here. */
export interface StagedPlace {
  readonly block: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface StagingLayout {
  /** The staging sheet whole: title, headings, values, the formulas that spill, and those of cells worked out from others. */
  readonly content: SheetContent;
  readonly places: readonly StagedPlace[];
  /** The cells a chart reads, on the staging sheet or where the user has them. */
  rangeOf(reference: CellsReference): RangeReference;
}

/** How large the block is: what its call gave, or its rows. */
function sizeOf(block: StagedBlock, results: BlockValues): { rowCount: number; columnCount: number } {
  const rows = block.kind === 'values' ? block.rows : results.get(block.id);
  if (!rows) throw new Error(`No result was given for block "${block.id}" of the chart`);
  const columnCount = Math.max(block.headings?.length ?? 0, ...rows.map((row) => row.length), 1);
  return { rowCount: rows.length, columnCount };
}

/** Blocks side by side, an empty column between two. A result that brings its own header row starts in the headings' row. */
function placesOf(blocks: readonly StagedBlock[], results: BlockValues, firstColumn: number): readonly StagedPlace[] {
  let column = firstColumn;
  return blocks.map((block) => {
    const size = sizeOf(block, results);
    const place = { block: block.id, row: block.headings ? HEADING_ROW + 1 : HEADING_ROW, column, ...size };
    column += size.columnCount + 1;
    return place;
  });
}

function valuesOf(title: string, blocks: readonly StagedBlock[], places: readonly StagedPlace[]): CellInput[][] {
  const columnCount = Math.max(1, ...places.map((place) => place.column + place.columnCount));
  const lastValueRow = places.map((place, index) =>
    blocks[index]?.kind === 'values' ? place.row + place.rowCount : HEADING_ROW + 1,
  );
  const values = Array.from({ length: Math.max(HEADING_ROW + 1, ...lastValueRow) }, () =>
    Array<CellInput>(columnCount).fill(null),
  );
  const put = (row: number, column: number, value: CellInput): void => {
    const cells = values[row];
    if (cells) cells[column] = value;
  };
  put(0, 0, title);
  blocks.forEach((block, index) => {
    const place = places[index];
    if (!place) return;
    block.headings?.forEach((heading, offset) => put(HEADING_ROW, place.column + offset, heading));
    if (block.kind !== 'values') return;
    block.rows.forEach((row, down) =>
      row.forEach((value, across) => put(place.row + down, place.column + across, value)),
    );
  });
  return values;
}

function columnsOf(blocks: readonly StagedBlock[], places: readonly StagedPlace[]): ColumnStyle[] {
  const columns: ColumnStyle[] = [];
  blocks.forEach((block, index) => {
    const place = places[index];
    if (!place) return;
    for (let offset = 0; offset < place.columnCount; offset += 1) {
      const heading = block.headings?.[offset]?.length ?? 0;
      const numberFormat = block.numberFormats?.[offset];
      columns[place.column + offset] = {
        width: Math.min(WIDEST, Math.max(NARROWEST, heading + 2)),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
    }
    columns[place.column + place.columnCount] = { width: 3 };
  });
  return columns;
}

function boldOf(blocks: readonly StagedBlock[], places: readonly StagedPlace[]): { row: number; column: number }[] {
  const headings = blocks.flatMap((_, index) => {
    const place = places[index];
    if (!place) return [];
    return Array.from({ length: place.columnCount }, (__, offset) => ({
      row: HEADING_ROW,
      column: place.column + offset,
    }));
  });
  return [{ row: 0, column: 0 }, ...headings];
}

/** The part of a range the user has; its rows count as they stand, a header row included. */
function partOfRange(range: RangeReference, reference: CellsReference): RangeReference {
  const whole = parseAddress(range.address);
  if (!whole) throw new Error(`"${range.address}" is no address of cells`);
  const startRow = whole.startRow + reference.firstRow;
  const startColumn = whole.startColumn + reference.column;
  const part = { startRow, startColumn, endRow: startRow + reference.rowCount - 1, endColumn: startColumn };
  return { sheet: range.sheet, address: addressOf(part) };
}

/** Cells worked out from others, where they are not among the blocks already: their formulas are written over them. */
function derivedBlocks({ blocks, spec }: ChartContent): readonly StagedBlock[] {
  return (spec.derived ?? [])
    .filter(({ id }) => !blocks.some((block) => block.id === id))
    .map(({ id, headings, rows, numberFormats }) => ({
      id,
      kind: 'values',
      headings,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : null))),
      numberFormats,
    }));
}

function derivedFormulas(
  chart: ChartContent,
  places: readonly StagedPlace[],
  rangeOf: StagingLayout['rangeOf'],
): readonly PlacedFormula[] {
  const staged = new Set(derivedBlocks(chart).map(({ id }) => id));
  return (chart.spec.derived ?? []).flatMap(({ id, rows }) => {
    const place = places.find(({ block }) => block === id);
    if (!place || !staged.has(id)) return [];
    return rows.flatMap((row, down) =>
      row.flatMap((cell, across): PlacedFormula[] => {
        const formula = derivedFormula(cell, rangeOf);
        if (typeof formula !== 'string') return [];
        return [{ row: place.row + down, column: place.column + across, formula }];
      }),
    );
  });
}

/**
 * Lays out the sheet a chart is drawn from. `results` says how far the call of each block spills.
 * @param sheetName The name the sheet will have, made legal and unique before; ranges name it.
 * @param firstColumn Where the blocks begin, on a sheet that others share.
 */
export function layoutStaging(
  chart: ChartContent,
  results: BlockValues,
  sheetName: string = chart.stagingSheetName,
  firstColumn = 0,
): StagingLayout {
  const blocks = [...chart.blocks, ...derivedBlocks(chart)].filter(
    (block): block is StagedBlock => block.kind !== 'range',
  );
  const places = placesOf(blocks, results, firstColumn);
  const formulas: PlacedFormula[] = blocks.flatMap((block, index) => {
    const place = places[index];
    return place && block.kind === 'call'
      ? [{ row: place.row, column: place.column, formula: formulaText(block.call) }]
      : [];
  });

  function rangeOf(reference: CellsReference): RangeReference {
    const block = chart.blocks.find((candidate) => candidate.id === reference.block);
    if (block?.kind === 'range') return partOfRange(block.range, reference);
    const place = places.find((candidate) => candidate.block === reference.block);
    if (!place) throw new Error(`The chart reads block "${reference.block}", which it does not have`);
    const startRow = place.row + reference.firstRow;
    const column = place.column + reference.column;
    const cells = { startRow, startColumn: column, endRow: startRow + reference.rowCount - 1, endColumn: column };
    return { sheet: sheetName, address: addressOf(cells) };
  }

  return {
    content: {
      name: sheetName,
      values: valuesOf(`Cells behind the chart: ${chart.spec.title}`, blocks, places),
      formulas: [...formulas, ...derivedFormulas(chart, places, rangeOf)],
      columns: columnsOf(blocks, places),
      bold: boldOf(blocks, places),
      frozenRows: HEADING_ROW + 1,
    },
    places,
    rangeOf,
  };
}
