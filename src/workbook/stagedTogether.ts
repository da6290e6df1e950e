/** One sheet with the cells of several charts: their blocks side by side, each chart's under its title. */
import type { BlockValues, ChartContent } from '../charts/spec';
import { layoutStaging, type StagingLayout } from './stagingLayout';
import type { CellInput, SheetContent } from './workbook';

const TITLE_ROW = 0;
const CHART_TITLE_ROW = 1;
/** Empty columns between two charts, one of them after each block anyway. */
const GAP = 1;

export interface ChartToStage {
  readonly chart: ChartContent;
  /** What its blocks hold; the sizes of results are taken from here. */
  readonly values: BlockValues;
}

export interface StagedTogether {
  readonly content: SheetContent;
  /** By chart; each names its own blocks alone. */
  readonly layouts: readonly StagingLayout[];
}

function overlay(contents: readonly SheetContent[]): CellInput[][] {
  const rowCount = Math.max(0, ...contents.map(({ values }) => values.length));
  const columnCount = Math.max(0, ...contents.map(({ values }) => values[0]?.length ?? 0));
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => {
      const owner = contents.find(({ values }) => (values[row]?.[column] ?? null) !== null);
      return owner?.values[row]?.[column] ?? null;
    }),
  );
}

/** Each list of columns has holes where the others have theirs. */
function columnsOf(contents: readonly SheetContent[]): NonNullable<SheetContent['columns']> {
  const count = Math.max(0, ...contents.map(({ columns }) => columns?.length ?? 0));
  return Array.from({ length: count }, (_, at) => {
    const owner = contents.find(({ columns }) => columns?.[at] !== undefined);
    return owner?.columns?.[at] ?? {};
  });
}

function put(values: CellInput[][], row: number, column: number, text: string): void {
  const cells = values[row];
  if (cells) cells[column] = text;
}

/** @param sheetName The name the sheet will have, made legal and unique before. */
export function layoutTogether(charts: readonly ChartToStage[], title: string, sheetName: string): StagedTogether {
  const firstColumns: number[] = [];
  const layouts: StagingLayout[] = [];
  let column = 0;
  for (const { chart, values } of charts) {
    const layout = layoutStaging(chart, values, sheetName, column);
    layouts.push(layout);
    firstColumns.push(column);
    const ends = layout.places.map((place) => place.column + place.columnCount + 1 + GAP);
    column = Math.max(column, ...ends);
  }
  const contents = layouts.filter(({ places }) => places.length > 0).map(({ content }) => content);
  const values = overlay(contents);
  const bold = contents.flatMap((content) => content.bold ?? []).filter(({ row }) => row !== TITLE_ROW);
  put(values, TITLE_ROW, 0, title);
  charts.forEach(({ chart }, index) => {
    if ((layouts[index]?.places.length ?? 0) === 0) return;
    put(values, CHART_TITLE_ROW, firstColumns[index] ?? 0, chart.spec.title);
  });
  return {
    content: {
      name: sheetName,
      values,
      formulas: contents.flatMap(({ formulas }) => formulas ?? []),
      columns: columnsOf(contents),
      bold: [{ row: TITLE_ROW, column: 0 }, ...bold],
      frozenRows: Math.max(0, ...contents.map(({ frozenRows }) => frozenRows ?? 0)),
    },
    layouts,
  };
}
