// How sheets are printed, and formats that follow what cells show: what was asked for is stored and can be inspected.
import { areaName, intersect } from './a1.mjs';
import { collection, remove } from './collections.mjs';
import { fail } from './protocol.mjs';

const NO_MORE_BREAKS = 1026; // documented

export function pageClasses(wb) {
  function setMargins(o, unit, options) {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    for (const [side, length] of Object.entries(options))
      o.bag[`${side[0].toUpperCase()}${side.slice(1)}Margin`] = length * points;
  }
  function addBreak(o, at) {
    const location = 'PageBreakCollection.add',
      range = wb.rangeOf(o.ws, at, location);
    if (range.r === 0) fail('InvalidArgument', location); // assumption: no page can end before the first row
    if (o.ws.breaks.length >= NO_MORE_BREAKS) fail('InvalidArgument', location);
    const added = { cls: 'PageBreak', ws: o.ws, row: range.r };
    o.ws.breaks.push(added);
    return added;
  }
  const touching = ({ ws, g }) => ws.conditionalFormats.filter((format) => intersect(format.g, g));

  return {
    PageLayout: {
      defaults: { Orientation: 'Portrait', PaperSize: 'Letter', CenterHorizontally: false, Zoom: { scale: 100 } },
      call: {
        SetPrintMargins: setMargins,
        SetPrintArea: (o, area) => {
          o.printArea = wb.rangeOf(o.owner, area, 'PageLayout.setPrintArea');
        },
        GetPrintAreaOrNullObject: (o) => o.printArea ?? null,
      },
    },
    HeaderFooterGroup: { defaults: { State: 'Default', UseSheetMargins: true, UseSheetScale: true } },
    HeaderFooter: {},
    PageBreakCollection: collection('PageBreakCollection', (o) => o.ws.breaks, {
      call: {
        Add: addBreak,
        RemovePageBreaks: (o) => {
          o.ws.breaks.length = 0;
        },
      },
    }),
    PageBreak: { call: { Delete: (o) => remove(o.ws.breaks, o) } },

    // A new format comes before the others (documented).
    ConditionalFormatCollection: collection('ConditionalFormatCollection', touching, {
      call: {
        Add: ({ ws, g }, type) => {
          const format = { cls: 'ConditionalFormat', id: wb.newId(), ws, g, type, bag: {} };
          ws.conditionalFormats.unshift(format);
          return format;
        },
        ClearAll: (o) => {
          for (const format of touching(o)) remove(o.ws.conditionalFormats, format);
        },
      },
    }),
    ConditionalFormat: {
      defaults: { StopIfTrue: false },
      get: { Id: (o) => o.id, Type: (o) => o.type, Priority: (o) => o.ws.conditionalFormats.indexOf(o) },
      call: {
        Delete: (o) => remove(o.ws.conditionalFormats, o),
        GetRange: (o) => o.g,
      },
    },
    TextConditionalFormat: {},
    ConditionalRangeFormat: {},
    ConditionalRangeFont: {},
    ConditionalRangeFill: {},
  };
}

/** Merges a range: the first cell stays, the values of the others are lost (documented). */
export function mergeCells(wb, range, across) {
  const rows = across ? range.nr : 1;
  for (let i = 0; i < rows; i++) {
    const area = wb.range(range.ws, range.r + i, range.c, across ? 1 : range.nr, range.nc);
    if (area.nr * area.nc < 2) continue;
    range.ws.merges = range.ws.merges.filter((other) => !intersect(other, area));
    range.ws.merges.push(area);
    for (const cell of wb.cellsIn(area)) if (cell.r !== area.r || cell.c !== area.c) wb.enterCell(cell, '');
  }
}

/** The page of a sheet as plain data, for assertions. */
export function describePage(ws, settingsOf) {
  const layout = ws.pageLayout;
  return {
    ...settingsOf(layout),
    printArea: layout?.printArea ? areaName(layout.printArea) : null,
    breaksBefore: ws.breaks.map(({ row }) => row),
  };
}

export function describeConditionalFormats(ws, settingsOf) {
  return ws.conditionalFormats.map((format) => ({
    area: areaName(format.g),
    type: format.type,
    ...settingsOf(format),
  }));
}
