import type { Block } from './reportSheet';
import { ROW_HEIGHT } from './reportSheet';

/** Points of rows that fit on a page, less some air: hosts round rows in their own ways. Made one page wide the sheet is at most a little smaller. */
const PAGE_POINTS = { A4: 712, Letter: 668 } as const;
/** A chart that grows by more than this would be higher than it is wide. */
const MOST_ROWS_MORE = 12;

export interface Page {
  readonly startRow: number;
  /** Points that are left below its rows. */
  readonly spare: number;
}

function pointsOf({ startRow, endRow }: Block, heights: ReadonlyMap<number, number>): number {
  let points = 0;
  for (let row = startRow; row <= endRow; row += 1) points += heights.get(row) ?? ROW_HEIGHT;
  return points;
}

function rowsOf({ startRow, endRow }: Block): readonly Block[] {
  return Array.from({ length: endRow - startRow + 1 }, (_, offset) => ({
    startRow: startRow + offset,
    endRow: startRow + offset,
  }));
}

/** Fills one page after the other; a page ends before a block that does not fit on it any more, and within one that is longer than a page. */
export function fillPages(
  blocks: readonly Block[],
  heights: ReadonlyMap<number, number>,
  paper: keyof typeof PAGE_POINTS,
): readonly Page[] {
  const most = PAGE_POINTS[paper];
  const unbroken = blocks.flatMap((block) => (pointsOf(block, heights) <= most ? [block] : rowsOf(block)));
  // What stands before the first block is the head of the first page.
  const head = pointsOf({ startRow: 0, endRow: (blocks[0]?.startRow ?? 0) - 1 }, heights);
  const pages: { startRow: number; spare: number }[] = [{ startRow: 0, spare: most - head }];
  for (const block of unbroken) {
    const points = pointsOf(block, heights);
    const page = pages[pages.length - 1];
    if (page && points <= page.spare) page.spare -= points;
    else pages.push({ startRow: block.startRow, spare: most - points });
  }
  return pages;
}

/** How many rows each chart can have more before its page is full; the last page ends where it ends. */
export function rowsToSpare(pages: readonly Page[], chartRows: readonly number[]): readonly number[] {
  const pageOf = (row: number): Page | undefined => pages.filter(({ startRow }) => startRow <= row).at(-1);
  return chartRows.map((row) => {
    const page = pageOf(row);
    if (!page || page === pages[pages.length - 1]) return 0;
    const sharing = chartRows.filter((other) => pageOf(other) === page).length;
    return Math.min(MOST_ROWS_MORE, Math.max(0, Math.floor(page.spare / ROW_HEIGHT / sharing)));
  });
}
