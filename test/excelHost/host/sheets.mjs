// The workbook itself, its settings and sheets: what each member does.
import { MAX_COLUMNS, MAX_ROWS, quoteSheet } from './a1.mjs';
import { collection, remove } from './collections.mjs';
import { fail } from './protocol.mjs';

const NO_VISIBLE_SHEET = 'A workbook must contain a visible worksheet.';

/** select(range) makes a range the selection. */
export function sheetClasses(wb, select) {
  const structureChanged = () => wb.calculator?.structureChanged();
  function deleteSheet(ws) {
    const other = wb.sheets.find((s) => s !== ws && s.bag.Visibility === 'Visible');
    if (!other) fail('InvalidOperation', 'Worksheet.delete', NO_VISIBLE_SHEET);
    for (const cell of [...ws.cells.values()]) wb.calculator?.release(cell);
    remove(wb.sheets, ws);
    wb.tables = wb.tables.filter((table) => table.g.ws !== ws);
    wb.names = wb.names.filter((name) => name.ws !== ws);
    for (const name of wb.names) if (name.range?.ws === ws) name.range = { ...name.range, deleted: true };
    if (wb.active === ws) [wb.active, wb.selection] = [other, wb.range(other, 0, 0)];
    wb.emit('Deleted', ws, { worksheetId: ws.id });
    structureChanged();
  }
  function renameSheet(ws, name, location) {
    if (wb.sheet(name) !== ws) wb.checkSheetName(name, location);
    const [before, after] = [`${quoteSheet(ws.name)}!`, `${quoteSheet(name)}!`];
    ws.name = name;
    for (const cell of wb.calculator?.formulas || []) {
      // Excel rewrites the references
      if (cell.f.includes(before)) {
        cell.f = cell.f.replaceAll(before, after);
        wb.calculator.reparse(cell);
      }
    }
    structureChanged();
  }
  const R = (member) => `Worksheet.${member}`;
  const application = { cls: 'Application', bag: { CalculationEngineVersion: 191029, CalculationState: 'Done' } };

  return {
    Workbook: {
      get: { Name: () => 'Book1.xlsx', IsDirty: () => true, ReadOnly: () => false },
      nav: {
        Application: () => application,
        Worksheets: () => ({ cls: 'WorksheetCollection' }),
        Names: () => ({ cls: 'NamedItemCollection' }),
        Tables: () => ({ cls: 'TableCollection' }),
        Settings: () => ({ cls: 'SettingCollection' }),
      },
      call: {
        GetSelectedRange: () => wb.selection,
        GetActiveCell: () => wb.range(wb.selection.ws, wb.selection.r, wb.selection.c),
      },
    },
    Application: {
      get: { CalculationMode: () => wb.calculator.mode, DecimalSeparator: () => wb.culture.decimalSeparator },
      nav: { CultureInfo: () => ({ cls: 'CultureInfo' }) },
      set: {
        CalculationMode: (o, mode) => {
          wb.calculator.mode = mode;
          if (mode !== 'Manual') wb.calculator.calculate('Recalculate');
        },
      },
      call: {
        Calculate: (o, type) => wb.calculator.calculate(type),
        SuspendApiCalculationUntilNextSync: () => {
          wb.calculator.suspended = true;
        },
        SuspendScreenUpdatingUntilNextSync: () => null,
      },
    },
    CultureInfo: { get: { Name: () => wb.culture.name } },
    SettingCollection: collection('SettingCollection', () => [...wb.settings.values()], {
      call: {
        Add: (o, key, value) => {
          const setting = wb.settings.get(key) || { cls: 'Setting', name: key, wireId: key };
          wb.settings.set(key, Object.assign(setting, { value }));
          return setting;
        },
      },
    }),
    Setting: {
      get: { Key: (o) => o.name, Value: (o) => o.value },
      set: {
        Value: (o, value) => {
          o.value = value;
        },
      },
      call: {
        Delete: (o) => {
          wb.settings.delete(o.name);
        },
      },
    },

    WorksheetCollection: collection('WorksheetCollection', () => wb.sheets, {
      call: {
        GetActiveWorksheet: () => wb.active,
        GetFirst: (o, visible) => wb.sheets.find((s) => !visible || s.bag.Visibility === 'Visible'),
        GetLast: (o, visible) => wb.sheets.findLast((s) => !visible || s.bag.Visibility === 'Visible'),
        Add: (o, name) => {
          let number = wb.sheets.length + 1;
          while (wb.sheet(`Sheet${number}`)) number++;
          if (name !== undefined) wb.checkSheetName(name, 'WorksheetCollection.add');
          const ws = wb.addSheet(name ?? `Sheet${number}`);
          wb.emit('Added', ws, { worksheetId: ws.id });
          structureChanged();
          return ws;
        },
      },
    }),
    Worksheet: {
      get: { Id: (o) => o.id, Name: (o) => o.name, Position: (o) => wb.sheets.indexOf(o) },
      set: {
        Name: renameSheet,
        Position: (o, index, location) => {
          if (index < 0 || index >= wb.sheets.length) fail('InvalidArgument', location);
          remove(wb.sheets, o);
          wb.sheets.splice(index, 0, o);
        },
        Visibility: (o, value, location) => {
          const others = wb.sheets.filter((s) => s !== o && s.bag.Visibility === 'Visible');
          if (value !== 'Visible' && !others.length) fail('InvalidOperation', location, NO_VISIBLE_SHEET);
          o.bag.Visibility = value;
          if (value !== 'Visible' && wb.active === o) select(wb.range(others[0], 0, 0));
        },
      },
      nav: {
        Charts: (ws) => ({ cls: 'ChartCollection', ws }),
        Tables: (ws) => ({ cls: 'TableCollection', ws }),
        Names: (ws) => ({ cls: 'NamedItemCollection', ws }),
        FreezePanes: (ws) => ({ cls: 'WorksheetFreezePanes', ws }),
        PageLayout: (ws) => (ws.pageLayout ??= { cls: 'PageLayout', bag: {}, owner: ws }),
        HorizontalPageBreaks: (ws) => ({ cls: 'PageBreakCollection', ws }),
      },
      call: {
        GetRange: (o, address) => wb.rangeOf(o, address, R('getRange')),
        GetCell: (o, r, c) => wb.range(o, r, c, 1, 1, R('getCell')),
        GetRangeByIndexes: (o, r, c, nr, nc) => wb.range(o, r, c, nr, nc, R('getRangeByIndexes')),
        GetUsedRange: (o, valuesOnly) => wb.used(o, valuesOnly) || wb.range(o, 0, 0),
        GetUsedRangeOrNullObject: (o, valuesOnly) => wb.used(o, valuesOnly),
        Activate: (o) => {
          if (o.bag.Visibility !== 'Visible') fail('InvalidOperation', R('activate'));
          if (wb.active !== o) select(wb.range(o, 0, 0));
        },
        Calculate: () => wb.calculator.calculate('Full'),
        Delete: deleteSheet,
        _GetSheetById: (o, id) => wb.sheet(id) || fail('ItemNotFound', 'Worksheet'),
      },
    },
    WorksheetFreezePanes: {
      call: {
        FreezeRows: (o, rows = 1) => {
          o.ws.frozen = { rows, columns: 0 };
        },
        FreezeColumns: (o, columns = 1) => {
          o.ws.frozen = { rows: 0, columns };
        },
        FreezeAt: (o, to) => {
          const g = wb.rangeOf(o.ws, to, 'WorksheetFreezePanes.freezeAt');
          const rows = g.nr === MAX_ROWS ? 0 : g.r + g.nr,
            columns = g.nc === MAX_COLUMNS ? 0 : g.c + g.nc;
          o.ws.frozen = { rows, columns };
        },
        Unfreeze: (o) => {
          o.ws.frozen = null;
        },
        GetLocationOrNullObject: ({ ws, ws: { frozen } }) =>
          frozen && wb.range(ws, 0, 0, frozen.rows || MAX_ROWS, frozen.columns || MAX_COLUMNS),
      },
    },
  };
}
