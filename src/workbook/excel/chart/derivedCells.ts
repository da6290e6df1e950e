import { chartValues } from '../../../charts/derived';
import type { BlockValues, CellsReference, ChartBlock, ChartContent, DerivedCell } from '../../../charts/spec';
import { rangeText, type RangeReference } from '../../formula';
import type { StagedPlace, StagingLayout } from '../../stagingLayout';
import type { CellInput, CellValue } from '../../workbook';

type RangeOf = (reference: CellsReference) => RangeReference;

function signed(times: number): string {
  return times < 0 ? `-${-times}` : `+${times}`;
}

function roundedText(cell: string, times: number, decimals: number, unit: string): string {
  const value = times === 1 ? cell : `${cell}*${times}`;
  return `ROUND(${value},${decimals})&"${unit.replace(/"/g, '""')}"`;
}

/** What a spreadsheet writes into the cell: the same figure as the drawing works out, so that it follows the cells. */
export function derivedFormula(cell: DerivedCell, rangeOf: RangeOf): CellInput {
  if (typeof cell === 'number') return cell;
  const at = (reference: CellsReference): string => rangeText(rangeOf(reference));
  switch (cell.kind) {
    case 'copy':
      return cell.times === undefined ? `=${at(cell.cell)}` : `=${at(cell.cell)}*${cell.times}`;
    case 'shift':
      return `=${at(cell.cell)}${signed(cell.times)}*${at(cell.by)}`;
    case 'bound': {
      const [mean, count] = [at(cell.mean), at(cell.count)];
      // AGGREGATE 7 is the sample's standard deviation, 6 leaves errors out: events that are not complete yet.
      const error = `AGGREGATE(7,6,${at(cell.sample)})/SQRT(${count})`;
      const scale = cell.scale === 1 ? '' : `*${cell.scale}`;
      return `=IF(${count}<${cell.least},NA(),(${mean}${signed(cell.times)}*${error})${scale})`;
    }
    case 'between': {
      const [low, high] = [cell.low, cell.high].map((edge) =>
        roundedText(at(edge), cell.times, cell.decimals, cell.unit),
      );
      // A minus sign instead of a hyphen, as everywhere in charts.
      return `=SUBSTITUTE(${low}&" to "&${high},"-","−")&IF(${at(cell.flag)}=1,"${cell.word.replace(/"/g, '""')}","")`;
    }
  }
}

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
