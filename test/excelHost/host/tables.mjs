// Excel's tables: what each member does to the workbook.
import { intersect } from './a1.mjs';
import { collection, remove, same } from './collections.mjs';
import { fail, notImplemented } from './protocol.mjs';

export function tableClasses(wb) {
  const structureChanged = () => wb.calculator?.structureChanged();

  function addTable(o, source, hasHeaders) {
    const location = 'TableCollection.add',
      g = wb.rangeOf(o.ws || wb.active, source, location);
    const overlaps = wb.tables.some((table) => intersect(table.g, g));
    if (overlaps) fail('InvalidArgument', location, "A table can't overlap another table.");
    let area = wb.range(g.ws, g.r, g.c, g.nr, g.nc);
    if (!hasHeaders) {
      // Excel shifts the cells down to make room for a header row
      area = wb.range(g.ws, g.r, g.c, g.nr + 1, g.nc);
      moveRows(wb.range(g.ws, g.r, g.c, g.nr, g.nc), 1, location);
    }
    const used = new Set();
    for (let j = 0; j < area.nc; j++) {
      // header cells are unique texts
      const cell = wb.cell(area.ws, area.r, area.c + j),
        wanted = cell.v === '' ? `Column${j + 1}` : wb.text(cell);
      let name = wanted;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = wanted + n;
      used.add(name.toLowerCase());
      Object.assign(cell, { v: name });
    }
    let number = wb.tables.length + 1;
    while (wb.table(`Table${number}`)) number++;
    const bag = {
      ShowHeaders: true,
      ShowTotals: false,
      Style: 'TableStyleMedium2',
      ShowBandedRows: true,
      ShowBandedColumns: false,
      ShowFilterButton: true,
      HighlightFirstColumn: false,
      HighlightLastColumn: false,
    };
    // A table made from a header row alone gets one blank row, which the first added row fills.
    const blank = area.nr === 1,
      g2 = blank ? wb.range(area.ws, area.r, area.c, 2, area.nc) : area;
    const table = { cls: 'Table', id: wb.newId(), name: `Table${number}`, g: g2, bag, blank, columns: [] };
    wb.tables.push(table);
    structureChanged();
    return table;
  }
  /** Move the cells of an area down or up by whole rows; whatever lies there must be empty or part of the area. */
  function moveRows(area, by, location) {
    const target = wb.range(area.ws, area.r + by, area.c, area.nr, area.nc, location);
    const cells = wb.cellsIn(area).map((cell) => ({ cell, v: cell.v, f: cell.f, fmt: cell.fmt }));
    const blocked = wb
      .cellsIn(target)
      .some((cell) => !intersect({ ...cell, nr: 1, nc: 1 }, area) && (cell.v !== '' || cell.f));
    if (blocked) notImplemented(`${location} (shifting the cells below)`);
    if (cells.some(({ f }) => f)) notImplemented(`${location} (shifting formulas)`);
    for (const { cell } of cells) Object.assign(cell, { v: '', fmt: {} });
    for (const { cell, v, fmt } of cells) Object.assign(wb.cell(cell.ws, cell.r + by, cell.c), { v, fmt });
  }
  const columnsOf = (table) =>
    wb
      .columnNames(table)
      .map((name, index) =>
        Object.assign((table.columns[index] ??= { cls: 'TableColumn', id: index + 1 }), { table, index, name }),
      );
  const columnRange = ({ index }, g) => wb.range(g.ws, g.r, g.c + index, g.nr);
  const rowCount = (table) => (table.blank ? 0 : wb.body(table).nr);
  const rowsOf = (table) => Array.from({ length: rowCount(table) }, (_, index) => ({ cls: 'TableRow', table, index }));
  const rowRange = ({ table, index }) => {
    const body = wb.body(table);
    return wb.range(body.ws, body.r + index, body.c, 1, body.nc);
  };
  function addRows({ table }, index, values) {
    const location = 'TableRowCollection.add',
      body = wb.body(table);
    const single = Array.isArray(values) ? values : Array(body.nc).fill(values ?? null);
    const rows = Array.isArray(single[0]) ? single : [single],
      count = rowCount(table);
    const at = index == null || index < 0 ? count : index,
      grow = rows.length - (table.blank ? 1 : 0);
    if (at > count) fail('InvalidArgument', location);
    if (grow) {
      if (at < count) moveRows(wb.range(body.ws, body.r + at, body.c, count - at, body.nc), rows.length, location);
      const room = wb.cellsIn(wb.range(body.ws, body.r + body.nr, body.c, grow, body.nc, location));
      const taken = at === count && room.some((cell) => cell.v !== '' || cell.f);
      if (taken) notImplemented(`${location} (shifting the cells below)`);
      table.g = { ...table.g, nr: table.g.nr + grow };
    }
    table.blank = false;
    wb.enter(wb.range(body.ws, body.r + at, body.c, rows.length, body.nc), rows, location);
    structureChanged();
    return { cls: 'TableRow', table, index: at };
  }
  function deleteRow(row) {
    const { table } = row,
      body = wb.body(table),
      below = body.nr - row.index - 1;
    wb.clear(rowRange(row), 'Contents');
    if (below > 0) moveRows(wb.range(body.ws, body.r + row.index + 1, body.c, below, body.nc), -1, 'TableRow.delete');
    if (body.nr > 1) table.g = { ...table.g, nr: table.g.nr - 1 };
    else table.blank = true;
    structureChanged();
  }

  return {
    TableScopedCollection: collection('TableScopedCollection', (o) => wb.tables.filter((t) => intersect(t.g, o.g))),
    TableCollection: collection('TableCollection', (o) => wb.tables.filter((t) => !o.ws || t.g.ws === o.ws), {
      call: { Add: addTable },
    }),
    Table: {
      get: { Id: (o) => o.id, Name: (o) => o.name },
      set: {
        Name: (o, name, location) => {
          if (!wb.isValidName(name)) fail('InvalidArgument', location);
          if ((wb.table(name) || o) !== o || wb.name(name)) fail('ItemAlreadyExists', location);
          o.name = name;
          structureChanged();
        },
        ShowHeaders: (o, value, location) => {
          if (!value) notImplemented(`${location} = false`);
        },
        ShowTotals: (o, value, location) => {
          if (value) notImplemented(`${location} = true`);
        },
      },
      nav: {
        Worksheet: (o) => o.g.ws,
        Columns: (table) => ({ cls: 'TableColumnCollection', table }),
        Rows: (table) => ({ cls: 'TableRowCollection', table }),
      },
      call: {
        GetRange: (o) => wb.range(o.g.ws, o.g.r, o.g.c, o.g.nr, o.g.nc),
        GetHeaderRowRange: (o) => wb.range(o.g.ws, o.g.r, o.g.c, 1, o.g.nc),
        GetDataBodyRange: (o) => wb.body(o),
        Resize: (o, to) => {
          const g = wb.rangeOf(o.g.ws, to, 'Table.resize');
          if (g.r !== o.g.r || !intersect(g, o.g) || g.nr < 2) fail('InvalidArgument', 'Table.resize');
          o.g = wb.range(g.ws, g.r, g.c, g.nr, g.nc);
          structureChanged();
        },
        ConvertToRange: (o) => {
          remove(wb.tables, o);
          structureChanged();
          return wb.range(o.g.ws, o.g.r, o.g.c, o.g.nr, o.g.nc);
        },
        Delete: (o) => {
          remove(wb.tables, o);
          wb.clear(o.g);
          structureChanged();
        }, // assumption: with its cells, as in VBA
      },
    },
    TableColumnCollection: collection('TableColumnCollection', (o) => columnsOf(o.table)),
    TableColumn: {
      get: {
        Id: (o) => o.id,
        Name: (o) => o.name,
        Index: (o) => o.index,
        Values: (o) => wb.values(columnRange(o, o.table.g)),
      },
      set: {
        Name: (o, name) => {
          wb.enter(wb.range(o.table.g.ws, o.table.g.r, o.table.g.c + o.index), name);
          structureChanged();
        },
      },
      call: {
        GetRange: (o) => columnRange(o, o.table.g),
        GetHeaderRowRange: (o) => columnRange(o, { ...o.table.g, nr: 1 }),
        GetDataBodyRange: (o) => columnRange(o, wb.body(o.table)),
      },
    },
    TableRowCollection: {
      items: (o) => rowsOf(o.table),
      get: { Count: (o) => rowsOf(o.table).length },
      call: {
        Add: addRows,
        GetCount: (o) => rowsOf(o.table).length,
        GetItemAt: (o, index) => rowsOf(o.table)[index] || fail('InvalidArgument', 'TableRowCollection.getItemAt'),
      },
    },
    TableRow: {
      get: { Index: (o) => o.index, Values: (o) => wb.values(rowRange(o)) },
      set: { Values: (o, values, location) => wb.enter(rowRange(o), values, location) },
      call: { GetRange: rowRange, Delete: deleteRow },
    },
  };
}
