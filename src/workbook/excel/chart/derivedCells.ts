import { chartValues } from '../../../charts/derived';
import type { BlockValues, ChartBlock, ChartContent } from '../../../charts/spec';
import { derivedFormula } from '../../derivedCells';
import type { StagedPlace, StagingLayout } from '../../stagingLayout';
import type { CellInput, CellValue } from '../../workbook';

function written(value: CellValue): CellInput {
  return typeof value === 'object' ? null : value;
}

/** The chart with its derived cells as blocks of their own, and all that its cells hold. */
export function withDerivedBlocks(
  chart: ChartContent,
  values: BlockValues,
): { readonly chart: ChartContent; readonly values: BlockValues } {
  const all = chartValues(chart.spec, values);
  const blocks = (chart.spec.derived ?? []).map(({ id, headings, numberFormats }): ChartBlock => ({
    id,
    kind: 'values',
    headings,
    rows: (all.get(id) ?? []).map((row) => row.map(written)),
    numberFormats,
  }));
  return { chart: { ...chart, blocks: [...chart.blocks, ...blocks] }, values: all };
}

/** Writes formulas over the values of derived blocks, once the cells that they read are there. */
export function writeDerivedFormulas(
  sheet: Excel.Worksheet,
  { spec }: ChartContent,
  layout: Pick<StagingLayout, 'places' | 'rangeOf'>,
): void {
  for (const { id, rows } of spec.derived ?? []) {
    const place: StagedPlace | undefined = layout.places.find(({ block }) => block === id);
    if (!place) continue;
    const formulas = rows.map((row) => row.map((cell) => derivedFormula(cell, layout.rangeOf)));
    sheet.getRangeByIndexes(place.row, place.column, place.rowCount, place.columnCount).formulas = formulas;
  }
}
