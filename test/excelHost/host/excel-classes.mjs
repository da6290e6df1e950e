// What each member of Excel's classes does to the workbook. The names and argument types were checked before
// (richapi.mjs); anything missing here answers FakeHostNotImplemented.
import { areaName } from './a1.mjs';
import { formatClasses } from './formats.mjs';
import { nameClasses } from './names.mjs';
import { pageClasses } from './pages.mjs';
import { rangeClasses } from './ranges.mjs';
import { sheetClasses } from './sheets.mjs';
import { tableClasses } from './tables.mjs';

export function excelClasses(wb) {
  function select(range) {
    const before = wb.active;
    [wb.active, wb.selection] = [range.ws, range];
    if (before !== range.ws) activated(before);
    wb.emit('SelectionChanged', range.ws, { address: areaName(range), worksheetId: range.ws.id });
  }
  function activated(before) {
    wb.emit('Deactivated', before, { worksheetId: before.id });
    wb.emit('Activated', wb.active, { worksheetId: wb.active.id });
  }

  return {
    ...sheetClasses(wb, select),
    ...rangeClasses(wb, select),
    ...formatClasses(wb),
    ...pageClasses(wb),
    ...nameClasses(wb),
    ...tableClasses(wb),
  };
}
