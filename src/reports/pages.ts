import type { Block } from './reportSheet';
import { ROW_HEIGHT } from './reportSheet';

/** Points of rows that fit on a page once the sheet has been made one page wide, less some air: hosts round rows in their own ways. */
const PAGE_POINTS = { A4: 712, Letter: 668 } as const;

/** The rows before which a new page begins: no section is cut that fits on a page, and no block of a longer section. */
export function pageBreaks(
  sections: readonly Block[],
  blocks: readonly Block[],
  heights: ReadonlyMap<number, number>,
  paper: keyof typeof PAGE_POINTS,
): readonly number[] {
  const fits = (from: number, to: number): boolean => {
    let points = 0;
    for (let row = from; row <= to; row += 1) points += heights.get(row) ?? ROW_HEIGHT;
    return points <= PAGE_POINTS[paper];
  };
  const kept = sections.flatMap((section) =>
    fits(section.startRow, section.endRow)
      ? [section]
      : blocks.filter(({ startRow, endRow }) => startRow >= section.startRow && endRow <= section.endRow),
  );
  const breaks: number[] = [];
  let pageStart = 0;
  for (const { startRow, endRow } of kept) {
    if (startRow > pageStart && !fits(pageStart, endRow)) {
      breaks.push(startRow);
      pageStart = startRow;
    }
  }
  return breaks;
}
