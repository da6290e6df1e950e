import type { CellArea } from '../../../reports/report';

export function cellsAt(sheet: Excel.Worksheet, { startRow, startColumn, endRow, endColumn }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
}
