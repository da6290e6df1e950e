// Excel's ranges: what each member does to the workbook.
import { MAX_COLUMNS, MAX_ROWS, intersect } from './a1.mjs';
import { formatObject } from './formats.mjs';
import { mergeCells } from './pages.mjs';
import { fail, notImplemented } from './protocol.mjs';
import { isError } from './workbook.mjs';

/** select(range) makes a range the selection. */
export function rangeClasses(wb, select) {
  const moved = (g, dr, dc, nr, nc, member) => wb.range(g.ws, g.r + dr, g.c + dc, nr, nc, `Range.${member}`);
  const spillOf = (g) => {
    const cell = wb.peek(g.ws, g.r, g.c),
      anchor = g.nr * g.nc === 1 ? cell?.spillOf || (cell?.spill && cell) : null;
    return anchor || null;
  };
  const spillRange = (g) => {
    const anchor = spillOf(g);
    if (!anchor || anchor !== wb.peek(g.ws, g.r, g.c)) return null;
    return wb.range(g.ws, anchor.r, anchor.c, anchor.spill.nr, anchor.spill.nc);
  };
  const spillParent = (g) => {
    const anchor = spillOf(g);
    return anchor && wb.range(g.ws, anchor.r, anchor.c);
  };
  const common = (g, other) => intersect(g, wb.rangeOf(g.ws, other, 'Range.getIntersection'));
  const usedIn = (g, valuesOnly) => {
    const used = wb.used(g.ws, valuesOnly);
    return used && intersect(g, used);
  };
  const valueType = (cell) => {
    if (!cell || (cell.v === '' && !cell.f)) return 'Empty';
    if (isError(cell.v)) return 'Error';
    return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof cell.v];
  };
  const allSame = (grid) => (grid && grid.flat().every((v) => v === grid[0][0]) ? grid[0][0] : null);
  function setFormulas(range, value, location) {
    const relative = typeof value === 'string' && /^=.*[A-Za-z](?<!\$)\d/.test(value) && range.nr * range.nc > 1;
    if (relative) notImplemented(`${location} (one formula with relative references for several cells)`);
    wb.enter(range, value, location);
  }

  return {
    Range: {
      get: {
        Address: (o) => wb.address(o),
        RowIndex: (o) => o.r,
        ColumnIndex: (o) => o.c,
        RowCount: (o) => o.nr,
        ColumnCount: (o) => o.nc,
        CellCount: (o) => (o.nr * o.nc > 2 ** 31 - 1 ? -1 : o.nr * o.nc),
        IsEntireRow: (o) => o.nc === MAX_COLUMNS,
        IsEntireColumn: (o) => o.nr === MAX_ROWS,
        Values: (o) => wb.values(o),
        Formulas: (o) => wb.grid(o, (cell) => cell?.f || (cell?.v ?? '')), // assumption: spilled cells show their value
        Text: (o) => wb.grid(o, (cell) => wb.text(cell)),
        NumberFormat: (o) => wb.grid(o, (cell, r, c) => wb.format({ ws: o.ws, r, c }, 'NumberFormat')),
        ValueTypes: (o) => wb.grid(o, valueType),
        HasSpill: (o) => allSame(wb.grid(o, (cell) => !!(cell?.spill || cell?.spillOf))),
      },
      set: {
        Values: setFormulas,
        Formulas: setFormulas,
        NumberFormat: (o, value, location) => {
          if (!Array.isArray(value)) wb.setFormat(o, 'NumberFormat', String(value));
          else
            wb.assign(o, value, location, (cell, format) => {
              cell.fmt.NumberFormat = String(format);
            });
        },
      },
      nav: {
        Worksheet: (o) => o.ws,
        Format: (o) => formatObject(o, 'RangeFormat'),
        ConditionalFormats: (o) => ({ cls: 'ConditionalFormatCollection', ws: o.ws, g: o }),
      },
      call: {
        GetCell: (o, r, c) => moved(o, r, c, 1, 1, 'getCell'),
        GetRow: (o, i) => moved(o, i, 0, 1, o.nc, 'getRow'),
        GetColumn: (o, i) => moved(o, 0, i, o.nr, 1, 'getColumn'),
        GetResizedRange: (o, dr, dc) => moved(o, 0, 0, o.nr + dr, o.nc + dc, 'getResizedRange'),
        GetAbsoluteResizedRange: (o, nr, nc) => moved(o, 0, 0, nr, nc, 'getAbsoluteResizedRange'),
        GetOffsetRange: (o, dr, dc) => moved(o, dr, dc, o.nr, o.nc, 'getOffsetRange'),
        GetLastRow: (o) => moved(o, o.nr - 1, 0, 1, o.nc),
        GetLastColumn: (o) => moved(o, 0, o.nc - 1, o.nr, 1),
        GetLastCell: (o) => moved(o, o.nr - 1, o.nc - 1, 1, 1),
        GetEntireColumn: (o) => wb.range(o.ws, 0, o.c, MAX_ROWS, o.nc),
        GetEntireRow: (o) => wb.range(o.ws, o.r, 0, o.nr, MAX_COLUMNS),
        GetUsedRange: (o, valuesOnly) => usedIn(o, valuesOnly) || wb.range(o.ws, o.r, o.c),
        GetUsedRangeOrNullObject: usedIn,
        GetIntersection: (o, x) => common(o, x) || fail('ItemNotFound', 'Range.getIntersection'),
        GetIntersectionOrNullObject: (o, x) => common(o, x),
        GetBoundingRect: (o, x) => {
          const b = wb.rangeOf(o.ws, x, 'Range.getBoundingRect'),
            r = Math.min(o.r, b.r),
            c = Math.min(o.c, b.c);
          return wb.range(o.ws, r, c, Math.max(o.r + o.nr, b.r + b.nr) - r, Math.max(o.c + o.nc, b.c + b.nc) - c);
        },
        GetSpillingToRange: (o) => spillRange(o) || fail('ItemNotFound', 'Range.getSpillingToRange'),
        GetSpillingToRangeOrNullObject: spillRange,
        GetSpillParent: (o) => spillParent(o) || fail('ItemNotFound', 'Range.getSpillParent'),
        GetSpillParentOrNullObject: spillParent,
        GetTables: (o) => ({ cls: 'TableScopedCollection', g: o }),
        Select: select,
        Clear: (o, what) => wb.clear(o, what),
        GetMergedAreasOrNullObject: (o) => {
          const ranges = o.ws.merges.filter((merge) => intersect({ ...merge, ws: o.ws }, o));
          return ranges.length ? { cls: 'RangeAreas', ranges } : null;
        },
        Merge: (o, across) => mergeCells(wb, o, across),
        Calculate: () => wb.calculator.calculate('Full'),
        _ValidateArraySize: (o, nr, nc) => {
          // sent before a large array is written in pieces
          if (nr !== o.nr || nc !== o.nc) fail('InvalidArgument', 'Range.values');
        },
      },
    },
    RangeAreas: { get: { Address: (o) => o.ranges.map((range) => wb.address(range)).join(',') } },
  };
}
