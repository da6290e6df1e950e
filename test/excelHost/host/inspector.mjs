// The workbook as tests look at it.
import { areaName } from './a1.mjs';
import { describeChart, settingsOf } from './describe-chart.mjs';
import { describeConditionalFormats, describePage } from './pages.mjs';

/** The workbook as plain data; model gives the objects themselves. */
export function inspector(wb) {
  const at = (address) => wb.rangeOf(wb.active, address, 'address');
  return {
    model: wb,
    get activeSheet() {
      return wb.active.name;
    },
    get selection() {
      return wb.address(wb.selection);
    },
    get sheets() {
      return wb.sheets.map((ws) => ({
        name: ws.name,
        visibility: ws.bag.Visibility,
        frozen: ws.frozen,
        gridlines: ws.bag.Gridlines,
        used: wb.used(ws, true) && wb.address(wb.used(ws, true)),
      }));
    },
    cell(address) {
      const { ws, r, c } = at(address),
        cell = wb.peek(ws, r, c);
      const format = (key) => wb.format({ ws, r, c }, key);
      return {
        value: cell?.v ?? '',
        formula: cell?.f ?? null,
        text: wb.text(cell),
        numberFormat: format('NumberFormat'),
        spill: cell?.spill ? wb.address(wb.range(ws, r, c, cell.spill.nr, cell.spill.nc)) : null,
        bold: format('Font.Bold'),
        italic: format('Font.Italic'),
        size: format('Font.Size'),
        color: format('Font.Color'),
        fill: format('Fill.Color'),
        columnWidth: format('ColumnWidth'),
        rowHeight: format('RowHeight'),
        align: format('HorizontalAlignment'),
        verticalAlign: format('VerticalAlignment'),
        wrap: format('WrapText'),
        lineBelow: format('Border.EdgeBottom.Style') === 'None' ? null : format('Border.EdgeBottom.Color'),
      };
    },
    merges: (sheet) => wb.sheet(sheet).merges.map(areaName),
    page: (sheet) => describePage(wb.sheet(sheet), settingsOf),
    conditionalFormats: (sheet) => describeConditionalFormats(wb.sheet(sheet), settingsOf),
    range: (address) => wb.values(at(address)),
    get tables() {
      return wb.tables.map((table) => ({
        name: table.name,
        sheet: table.g.ws.name,
        address: wb.address(table.g),
        style: table.bag.Style,
        columns: wb.columnNames(table),
        rows: table.blank ? [] : wb.values(wb.body(table)),
      }));
    },
    get names() {
      return wb.names.map(({ name, ws, range, formula }) => ({
        name,
        sheet: ws?.name ?? null,
        refersTo: range ? wb.address(range) : formula,
      }));
    },
    get charts() {
      return wb.sheets.flatMap((ws) => ws.charts.map((chart) => describeChart(wb, chart)));
    },
  };
}
