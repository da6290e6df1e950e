import type { CellsReference, DerivedCell } from '../charts/spec';
import { rangeText, type RangeReference } from './formula';
import type { CellInput } from './workbook';

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
