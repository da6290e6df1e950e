/** Styles of a report's cells, neighbours of one look together, so that Excel gets few instructions. */
import type { CellArea, CellStyle, ReportCell } from '../../../reports/report';
import { cellsAt } from './cellsAt';

export interface StyledArea {
  readonly area: CellArea;
  readonly style: CellStyle;
}

function sameStyle(first: StyledArea, second: StyledArea): boolean {
  return JSON.stringify(first.style) === JSON.stringify(second.style);
}

function isBeside({ area: left }: StyledArea, { area: right }: StyledArea): boolean {
  return left.startRow === right.startRow && left.endRow === right.endRow && left.endColumn + 1 === right.startColumn;
}

function isAbove({ area: upper }: StyledArea, { area: lower }: StyledArea): boolean {
  return (
    upper.startColumn === lower.startColumn &&
    upper.endColumn === lower.endColumn &&
    upper.endRow + 1 === lower.startRow
  );
}

function joined(
  areas: readonly StyledArea[],
  touch: (first: StyledArea, second: StyledArea) => boolean,
): readonly StyledArea[] {
  const result: StyledArea[] = [];
  for (const next of areas) {
    const index = result.findIndex((each) => touch(each, next) && sameStyle(each, next));
    const found = result[index];
    if (!found) result.push(next);
    else {
      const { endRow, endColumn } = next.area;
      result[index] = { ...found, area: { ...found.area, endRow, endColumn } };
    }
  }
  return result;
}

function byPosition({ area: first }: StyledArea, { area: second }: StyledArea): number {
  return first.startRow - second.startRow || first.startColumn - second.startColumn;
}

/** Looks of areas as they are, then those of cells, which come on top. */
export function styledAreas(cells: readonly ReportCell[]): readonly StyledArea[] {
  const looks = cells.flatMap((cell) => (cell.kind === 'look' ? [{ area: cell.area, style: cell.style }] : []));
  const single = cells.flatMap((cell): StyledArea[] => {
    if (cell.kind === 'look' || !cell.style) return [];
    const { row, column, columnSpan = 1, style } = cell;
    return [{ area: { startRow: row, endRow: row, startColumn: column, endColumn: column + columnSpan - 1 }, style }];
  });
  return [...looks, ...joined(joined(single.sort(byPosition), isBeside), isAbove)];
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function setFont(font: Excel.RangeFont, { bold, italic, size, color }: CellStyle): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (size !== undefined) font.size = size;
  if (color !== undefined) font.color = color;
}

function setLine(format: Excel.RangeFormat, edge: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', color: string): void {
  Object.assign(format.borders.getItem(edge), { style: 'Continuous', weight: 'Thin', color });
}

/** Each cell of the area has the line, so it also runs between the rows. */
function setLines(format: Excel.RangeFormat, { area, style }: StyledArea): void {
  const { lineAbove, lineBelow } = style;
  if (lineAbove !== undefined) setLine(format, 'EdgeTop', lineAbove);
  if (lineBelow !== undefined) setLine(format, 'EdgeBottom', lineBelow);
  const between = lineBelow ?? lineAbove;
  if (between !== undefined && area.endRow > area.startRow) setLine(format, 'InsideHorizontal', between);
}

export function applyStyles(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  for (const styled of styledAreas(cells)) {
    const range = cellsAt(sheet, styled.area);
    const { fill, align, verticalAlign, wrap, numberFormat } = styled.style;
    const { format } = range;
    setFont(format.font, styled.style);
    if (fill !== undefined) format.fill.color = fill;
    if (align !== undefined) format.horizontalAlignment = HORIZONTAL[align];
    if (verticalAlign !== undefined) format.verticalAlignment = VERTICAL[verticalAlign];
    if (wrap !== undefined) format.wrapText = wrap;
    // Excel gives a single value to all cells; the declared type knows rows of values alone.
    if (numberFormat !== undefined) Object.assign(range, { numberFormat });
    setLines(format, styled);
  }
}
