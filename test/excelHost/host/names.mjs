// Defined names: what each member does to the workbook.
import { areaName, quoteSheet } from './a1.mjs';
import { collection, remove, same } from './collections.mjs';
import { fail } from './protocol.mjs';

export function nameClasses(wb) {
  const structureChanged = () => wb.calculator?.structureChanged();

  function addName(o, name, reference, comment = '') {
    const location = 'NamedItemCollection.add';
    if (!wb.isValidName(name)) fail('InvalidArgument', location);
    const taken = wb.names.some((n) => same(n.name, name) && n.ws === o.ws);
    if (taken || wb.table(name)) fail('ItemAlreadyExists', location);
    let range = reference?.cls === 'Range' ? reference : null,
      formula = String(reference);
    if (!range && formula.startsWith('=')) {
      try {
        range = wb.rangeOf(o.ws || wb.active, formula.slice(1).replace(/\$/g, ''), location);
      } catch {
        /* a formula */
      }
    } else if (!range && typeof reference === 'string') formula = `="${reference.replace(/"/g, '""')}"`;
    else if (!range) formula = `=${reference}`;
    const bag = { Visible: true, Comment: comment, Scope: o.ws ? 'Worksheet' : 'Workbook' };
    const item = { cls: 'NamedItem', name, wireId: name, ws: o.ws, range, formula, bag };
    wb.names.push(item);
    structureChanged();
    return item;
  }
  const absolute = (range) => `=${quoteSheet(range.ws.name)}!${areaName(range).replace(/[A-Z]+|\d+/g, '$$$&')}`;

  return {
    NamedItemCollection: collection('NamedItemCollection', (o) => wb.names.filter((n) => n.ws === o.ws), {
      call: { Add: addName },
    }),
    NamedItem: {
      get: {
        Name: (o) => o.name,
        Formula: (o) => (o.range?.deleted ? '=#REF!' : o.range ? absolute(o.range) : o.formula),
        Type: (o) => (o.range ? 'Range' : /^="/.test(o.formula) ? 'String' : 'Double'),
        Value: (o) => (o.range ? absolute(o.range).slice(1) : o.formula.replace(/^="?|"$/g, '')),
      },
      call: {
        GetRange: (o) => (o.range?.deleted ? null : o.range) || fail('InvalidArgument', 'NamedItem.getRange'),
        GetRangeOrNullObject: (o) => (o.range?.deleted ? null : o.range),
        Delete: (o) => {
          remove(wb.names, o);
          structureChanged();
        },
      },
    },
  };
}
