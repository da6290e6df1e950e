// What the members of Excel's collections do, whatever they hold.
import { fail } from './protocol.mjs';

export const same = (a, b) => String(a).toLowerCase() === String(b).toLowerCase();
const nameOf = (object) => object.name ?? object.bag?.Name;

/** The members all collections share. list(object) gives the items; several calls must give the same objects. */
export function collection(className, list, extra = {}) {
  const isMeant = (item, key) => same(nameOf(item), key) || (item.id !== undefined && same(item.id, key));
  const find = (object, key) => list(object).find((item) => isMeant(item, key));
  return {
    items: list,
    ...extra,
    get: { Count: (o) => list(o).length, ...extra.get },
    call: {
      GetItem: (o, key) => find(o, key) || fail('ItemNotFound', `${className}.getItem`),
      GetItemOrNullObject: (o, key) => find(o, key) || null,
      GetItemAt: (o, index) => list(o)[index] || fail('InvalidArgument', `${className}.getItemAt`),
      GetCount: (o) => list(o).length,
      ...extra.call,
    },
  };
}
export const remove = (list, item) => {
  if (list.includes(item)) list.splice(list.indexOf(item), 1);
};
