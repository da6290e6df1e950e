// The kinds of columns the data sets are made of.

export const FORMATS = {
  date: 'yyyy-mm-dd',
  level: '#,##0.00',
  multiple: '0.00',
  percent: '0.00',
  count: '#,##0',
};

export function dateColumn(name, title, unit, values) {
  return { name, title, kind: 'date', unit, numberFormat: FORMATS.date, values };
}

export function numberColumn(name, title, unit, numberFormat, values) {
  return { name, title, kind: 'number', unit, numberFormat, values };
}

/** Total-return levels that stand at 100 on `base`. */
export function levelColumn(name, title, base, values) {
  return numberColumn(name, title, `index, ${base} = 100`, FORMATS.level, values);
}

/** The column of that name, which must be there. */
export function valuesOf(columns, name) {
  const found = columns.find((column) => column.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found.values;
}

/** Row by row one column over another, or less another; missing where either is. */
export function ratioOf(columns, upper, lower) {
  return combine(columns, upper, lower, (a, b) => a / b);
}
export function differenceOf(columns, minuend, subtrahend) {
  return combine(columns, minuend, subtrahend, (a, b) => a - b);
}

function combine(columns, one, other, operation) {
  const others = valuesOf(columns, other);
  return valuesOf(columns, one).map((value, row) =>
    value === null || others[row] === null ? null : operation(value, others[row]),
  );
}
