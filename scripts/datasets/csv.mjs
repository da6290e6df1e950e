// The project's own shape of a data set: header row, ISO dates, shortest figures that read back exactly, blank = missing, LF.

export function csvText(columns) {
  const rows = columns[0].values.map((_, row) => columns.map((column) => cellText(column, row)).join(','));
  return `${[columns.map((column) => column.name).join(','), ...rows].join('\n')}\n`;
}

function cellText({ name, values }, row) {
  const value = values[row];
  if (value === null) return '';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string' && !/[",\n\r]/.test(value)) return value;
  throw new Error(`${name}: row ${row + 1} holds ${value}`);
}
