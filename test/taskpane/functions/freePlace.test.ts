import { freePlace } from '../../../src/taskpane/functions/freePlace';
import type { FunctionCall } from '../../../src/workbook/formula';
import { fakeWorkbook } from '../fakeWorkbook';

const CALL: FunctionCall = { name: 'STREAK', arguments: [] };
const sheet = 'Prices';
const X = 'mine';
const workbook = fakeWorkbook(
  {
    [sheet]: [
      [1, null, X, null, null, null],
      [2, null, null, null, X, null],
      [3, null, null, null, null, null],
    ],
  },
  () => [],
);
/** @param blockedBy What was found to be in the way first. */
const placeFor = (
  rowCount: number,
  columnCount: number,
  address: string,
  call = CALL,
  blockedBy = address,
): Promise<unknown> =>
  freePlace(
    workbook,
    call,
    { rowCount, columnCount },
    { at: { sheet, address }, blockedBy: { sheet, address: blockedBy } },
  );

describe('a place for a result that found no room', () => {
  it.each([
    [1, 1, 'A1', 'E1'],
    [2, 1, 'A1', 'G1'],
    [3, 2, 'A1', 'G1'],
    [1, 2, 'A3', 'C3'],
  ])('of %d rows and %d columns at %s is %s', async (rowCount, columnCount, from, expected) =>
    expect(await placeFor(rowCount, columnCount, from)).toEqual({ sheet, address: expected }),
  );

  it('is not in the table or the merged cells that were in the way, although these are empty', async () =>
    expect(await placeFor(2, 1, 'G5', CALL, 'G1:I9')).toEqual({ sheet, address: 'K5' }));

  it('is not among the cells that the formula reads', async () => {
    const call: FunctionCall = {
      name: 'STREAK',
      arguments: [{ kind: 'range', range: { sheet, address: 'F1:M9' } }],
    };
    expect(await placeFor(2, 1, 'A1', call)).toEqual({ sheet, address: 'O1' });
  });

  it('begins at the top where the sheet ends below', async () =>
    expect(await placeFor(9, 1, 'G1048570', CALL, 'G1048576')).toEqual({ sheet, address: 'G1' }));

  it('is none where the sheet ends at the right', async () => expect(await placeFor(1, 3, 'XFC3')).toBeUndefined());
});
