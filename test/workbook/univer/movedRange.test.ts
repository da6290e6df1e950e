import { parseAddress, addressOf } from '../../../src/workbook/a1';
import { movedRange, type StructureChange } from '../../../src/workbook/univer/movedRange';

function move(address: string, change: StructureChange): string | undefined {
  const range = parseAddress(address);
  const moved = range && movedRange(range, change);
  return moved && addressOf(moved);
}
const rows = (kind: 'insert' | 'remove', start: number, count: number): StructureChange => ({
  direction: 'rows',
  kind,
  start,
  count,
});

describe('movedRange(range, change)', () => {
  it.each([
    ['rows above push it down', 'B5:C9', rows('insert', 0, 2), 'B7:C11'],
    ['rows at its first row push it down', 'B5:C9', rows('insert', 4, 1), 'B6:C10'],
    ['rows inside make it longer', 'B5:C9', rows('insert', 6, 3), 'B5:C12'],
    ['rows below leave it', 'B5:C9', rows('insert', 9, 3), 'B5:C9'],
    ['removed rows above pull it up', 'B5:C9', rows('remove', 0, 2), 'B3:C7'],
    ['removed rows inside make it shorter', 'B5:C9', rows('remove', 5, 2), 'B5:C7'],
    ['removed rows over its start', 'B5:C9', rows('remove', 2, 4), 'B3:C5'],
    ['removed rows over its end', 'B5:C9', rows('remove', 7, 10), 'B5:C7'],
    ['removed rows below leave it', 'B5:C9', rows('remove', 9, 10), 'B5:C9'],
    ['nothing is left', 'B5:C9', rows('remove', 3, 6), undefined],
    ['columns do the same', 'B5:C9', { direction: 'columns', kind: 'insert', start: 2, count: 1 } as const, 'B5:D9'],
    [
      'removed columns do the same',
      'B5:C9',
      { direction: 'columns', kind: 'remove', start: 0, count: 1 } as const,
      'A5:B9',
    ],
  ])('%s', (_, address, change, expected) => expect(move(address, change)).toBe(expected));
});
