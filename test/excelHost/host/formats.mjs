// Formats of ranges: what each member does to the workbook.
import { collection } from './collections.mjs';
import { notImplemented } from './protocol.mjs';

/** Formats of a range: { cls, g, prefix }, one key per property. */
export const formatObject = (g, cls, prefix = '') => ({ cls, g, prefix });

export function formatClasses(wb) {
  const formatClass = (names, extra = {}) => {
    const key = (o, wire, location) => (names.includes(wire) ? o.prefix + wire : notImplemented(location));
    return {
      getAny: (o, wire, location) => wb.commonFormat(o.g, key(o, wire, location)),
      setAny: (o, wire, value, location) => wb.setFormat(o.g, key(o, wire, location), value),
      ...extra,
    };
  };
  const EDGES = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideVertical',
    'InsideHorizontal',
    'DiagonalDown',
    'DiagonalUp',
  ];
  const border = (o, edge) => ({ ...formatObject(o.g, 'RangeBorder', `Border.${edge}.`), name: edge, id: edge });

  return {
    RangeFormat: formatClass(
      ['ColumnWidth', 'RowHeight', 'HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'IndentLevel'],
      {
        nav: {
          Font: (o) => formatObject(o.g, 'RangeFont', 'Font.'),
          Fill: (o) => formatObject(o.g, 'RangeFill', 'Fill.'),
          Borders: (o) => ({ cls: 'RangeBorderCollection', g: o.g }),
        },
        call: { AutofitColumns: () => null, AutofitRows: () => null }, // no text measurement here
      },
    ),
    RangeFont: formatClass(['Bold', 'Italic', 'Underline', 'Color', 'Size', 'Name', 'Strikethrough']),
    RangeFill: formatClass(['Color'], { call: { Clear: (o) => wb.setFormat(o.g, 'Fill.Color', '#FFFFFF') } }),
    RangeBorder: formatClass(['Style', 'Color', 'Weight'], { get: { SideIndex: (o) => o.name, Id: (o) => o.name } }),
    RangeBorderCollection: collection('RangeBorderCollection', (o) => EDGES.map((edge) => border(o, edge))),
  };
}
