/** How far ahead: rows of the data, days, or calendar months. */
export interface Horizon {
  readonly unit: 'rows' | 'days' | 'months';
  readonly count: number;
  /** As it stands in a table's header: `3M`, `5 rows`. */
  readonly text: string;
}

const PATTERN = /^(\d+)\s*([DWMY])?$/i;
/** A thousand years of days; nothing in a workbook is further away. */
const LONGEST = 366_000;

/** The horizon a text spells (`5D`, `4W`, `12M`, `1Y`, or digits for rows), or undefined where it spells none. */
export function parseHorizon(text: string): Horizon | undefined {
  const match = PATTERN.exec(text.trim());
  const count = Number(match?.[1]);
  if (!match || !(count > 0) || count > LONGEST) return undefined;
  const unit = match[2]?.toUpperCase();
  switch (unit) {
    case 'D':
      return { unit: 'days', count, text: `${count}D` };
    case 'W':
      return { unit: 'days', count: 7 * count, text: `${count}W` };
    case 'M':
      return { unit: 'months', count, text: `${count}M` };
    case 'Y':
      return { unit: 'months', count: 12 * count, text: `${count}Y` };
    default:
      return rowsHorizon(count);
  }
}

export function rowsHorizon(count: number): Horizon {
  return { unit: 'rows', count, text: count === 1 ? '1 row' : `${count} rows` };
}
