import type { Guess } from './detectLayout';
import { cellLooks } from './evidence';
import { isBlankRecord } from './readRecords';

/** A table's header cell holds no more. */
const LONGEST_TITLE = 255;
/** Room for a number that tells two alike apart. */
const NUMBER_ROOM = 8;

/** R writes the names of rows, or their numbers, without a header of their own. */
function isRowName(cell: string, place: number): boolean {
  return cellLooks(cell) === 'text' || cell.trim() === String(place + 1);
}

/** The cells above the columns; an empty one is put before them where the first column holds names of rows. */
function headerCells({ layout, sample }: Guess): readonly string[] {
  const { headerRecord, firstRecord, columnCount } = layout.place;
  const header = sample.find(({ record }) => record === headerRecord)?.cells ?? [];
  if (header.length !== columnCount - 1) return header;
  const rows = sample.filter(({ record, cells }) => record >= firstRecord && !isBlankRecord(cells));
  return rows.every(({ cells }, place) => isRowName(cells[0] ?? '', place)) ? ['', ...header] : header;
}

/** Titles as a table's header needs them: none empty, no two alike in whatever case, on one line. */
export function columnTitles(guess: Guess): readonly string[] {
  const header = headerCells(guess);
  const taken = new Set<string>();
  return Array.from({ length: guess.layout.place.columnCount }, (_, index) => {
    const written = (header[index] ?? '').replace(/\s+/g, ' ').trim();
    const wanted = Array.from(written === '' ? `Column ${index + 1}` : written)
      .slice(0, LONGEST_TITLE - NUMBER_ROOM)
      .join('');
    let title = wanted;
    for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${wanted} ${number}`;
    taken.add(title.toLowerCase());
    return title;
  });
}
