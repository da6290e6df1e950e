import { LAST_COLUMN, LAST_ROW } from '../../src/workbook/a1';
import { blockedAnyway, firstInUse, resultArea } from '../../src/workbook/formulaPlace';
import type { FunctionCall } from '../../src/workbook/formula';

const call: FunctionCall = {
  name: 'VALGAP',
  arguments: [
    { kind: 'range', range: { sheet: 'Prices', address: 'B2:B9' } },
    { kind: 'range', range: { sheet: 'Prices', address: 'D:D' } },
    { kind: 'literal', value: 'log' },
  ],
};
const area = (row: number, column: number, rowCount: number, columnCount: number) =>
  resultArea({ row, column }, { rowCount, columnCount });

describe('the cells of a result', () => {
  it('begin at the formula', () =>
    expect(area(4, 1, 3, 2)).toEqual({ startRow: 4, startColumn: 1, endRow: 6, endColumn: 2 }));

  it('may stand beside what the formula reads, and on other sheets anywhere', () => {
    expect(blockedAnyway(call, 'Prices', area(1, 2, 8, 1))).toBeUndefined();
    expect(blockedAnyway(call, 'Other', area(1, 1, 8, 3))).toBeUndefined();
  });

  it('may not reach into what the formula reads', () => {
    const blocked = { blockedBy: { sheet: 'Prices', address: 'B2:B9' }, reason: 'read' };
    expect(blockedAnyway(call, 'prices', area(8, 0, 1, 2))).toEqual(blocked);
    expect(blockedAnyway(call, 'Prices', area(900, 3, 1, 1))).toMatchObject({ reason: 'read' });
  });

  it('may not reach over the edge of the sheet', () => {
    expect(blockedAnyway(call, 'Prices', area(LAST_ROW, 0, 1, 1))).toBeUndefined();
    expect(blockedAnyway(call, 'Prices', area(LAST_ROW, 0, 2, 1))).toEqual({
      blockedBy: { sheet: 'Prices', address: 'A1048576' },
      reason: 'edge',
    });
    expect(blockedAnyway(call, 'Prices', area(0, LAST_COLUMN, 1, 2))).toMatchObject({ reason: 'edge' });
  });

  it('must be blank, those of a replaced result aside', () => {
    const rows = [
      [null, null],
      [1, null],
      [null, { error: '#N/A' }],
    ];
    expect(firstInUse([[null]], { row: 4, column: 1 }, undefined)).toBeUndefined();
    expect(firstInUse(rows, { row: 4, column: 1 }, undefined)).toEqual({ row: 5, column: 1 });
    expect(firstInUse(rows, { row: 4, column: 1 }, area(4, 1, 2, 1))).toEqual({ row: 6, column: 2 });
    expect(firstInUse([['']], { row: 0, column: 0 }, undefined)).toEqual({ row: 0, column: 0 });
  });
});
