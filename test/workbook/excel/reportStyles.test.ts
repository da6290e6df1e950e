import type { ReportCell } from '../../../src/reports/report';
import { styledAreas } from '../../../src/workbook/excel/report/cellStyles';

const BOLD = { bold: true };
const cell = (row: number, column: number, style?: ReportCell['style'], columnSpan?: number): ReportCell => ({
  kind: 'value',
  row,
  column,
  value: 1,
  ...(style ? { style } : {}),
  ...(columnSpan === undefined ? {} : { columnSpan }),
});

it('neighbours of one look are one area', () => {
  const cells = [0, 1, 2].flatMap((row) => [0, 1].map((column) => cell(row, column, BOLD)));
  expect(styledAreas(cells)).toEqual([{ area: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 }, style: BOLD }]);
});

it('another look, a gap or a ragged edge parts them', () => {
  const areas = styledAreas([
    cell(0, 0, BOLD),
    cell(0, 1, { bold: false }),
    cell(0, 3, BOLD),
    cell(1, 0, BOLD, 2),
    cell(3, 0, BOLD),
  ]);
  expect(areas.map(({ area }) => [area.startRow, area.endRow, area.startColumn, area.endColumn])).toEqual([
    [0, 0, 0, 0],
    [0, 0, 1, 1],
    [0, 0, 3, 3],
    [1, 1, 0, 1],
    [3, 3, 0, 0],
  ]);
});

it('looks of areas come first, so that those of cells stand above them', () => {
  const area = { startRow: 0, endRow: 9, startColumn: 0, endColumn: 3 };
  const areas = styledAreas([cell(2, 2, BOLD), { kind: 'look', area, style: { fill: '#FFFFFF' } }, cell(5, 0)]);
  expect(areas).toHaveLength(2);
  expect(areas[0]).toEqual({ area, style: { fill: '#FFFFFF' } });
});
