import { fillPages, rowsToSpare } from '../../src/reports/pages';
import type { Block } from '../../src/reports/reportSheet';

const A4 = 712;
/** Blocks one below the other, each of rows of the usual height. */
function blocksOf(...rowCounts: readonly number[]): readonly Block[] {
  let row = 0;
  return rowCounts.map((count) => {
    const startRow = row;
    row += count;
    return { startRow, endRow: row - 1 };
  });
}
const usual = new Map<number, number>();

describe('fillPages', () => {
  it('lets blocks share a page as long as they fit', () => {
    const pages = fillPages(blocksOf(20, 20, 10), usual, 'A4');
    expect(pages).toEqual([
      { startRow: 0, spare: A4 - 600 },
      { startRow: 40, spare: A4 - 150 },
    ]);
  });

  it('cuts no block that fits on a page, however much room is left before it', () => {
    expect(fillPages(blocksOf(2, 47), usual, 'A4').map(({ startRow }) => startRow)).toEqual([0, 2]);
  });

  it('cuts a block that is longer than a page between its rows, and goes on below it', () => {
    expect(fillPages(blocksOf(10, 60, 20), usual, 'A4')).toEqual([
      { startRow: 0, spare: A4 - 47 * 15 },
      { startRow: 47, spare: A4 - 43 * 15 },
    ]);
  });

  it('counts the rows above the first block to the first page', () => {
    const blocks = [{ startRow: 5, endRow: 9 }];
    expect(fillPages(blocks, new Map([[0, 30]]), 'A4')).toEqual([{ startRow: 0, spare: A4 - 30 - 9 * 15 }]);
  });

  it('has less room on Letter', () => {
    expect(fillPages(blocksOf(45), usual, 'A4')).toHaveLength(1);
    expect(fillPages(blocksOf(44, 1), usual, 'Letter')).toHaveLength(2);
  });
});

describe('rowsToSpare', () => {
  const page = (startRow: number, spare: number): { startRow: number; spare: number } => ({ startRow, spare });

  it('gives a chart the rows that its page has left', () => {
    expect(rowsToSpare([page(0, 74), page(40, 500)], [12])).toEqual([4]);
  });

  it('lets charts of one page share them, and gives none more than is good for it', () => {
    expect(rowsToSpare([page(0, 95), page(40, 600), page(80, 0)], [12, 25, 50])).toEqual([3, 3, 12]);
  });

  it('leaves the last page as it is', () => {
    expect(rowsToSpare([page(0, 0), page(40, 300)], [50])).toEqual([0]);
  });
});
