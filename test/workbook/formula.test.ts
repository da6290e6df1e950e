import { formulaText, rangesRead, takenColumn, markedDates } from '../../src/workbook/formula';
import type { FormulaArgument, FunctionCall } from '../../src/workbook/formula';
import { blockedAnyway } from '../../src/workbook/formulaPlace';
import { functionArgument } from '../../src/workbook/excel/functionArguments';

const cells = (address: string): FormulaArgument => ({ kind: 'range', range: { sheet: 'Price to book', address } });
const gap: FunctionCall = { name: 'VALGAPSERIES', arguments: [cells('B2:B9'), cells('C2:C9'), { kind: 'omitted' }] };
const forward: FunctionCall = {
  name: 'GAPFORWARD',
  arguments: [{ kind: 'call', call: gap }, cells('D2:D9'), cells('E2:E9'), { kind: 'literal', value: 36 }],
};

describe('a call within a call', () => {
  it('is written without another equals sign', () =>
    expect(formulaText(forward)).toBe(
      "=ROTOR.GAPFORWARD(ROTOR.VALGAPSERIES('Price to book'!B2:B9,'Price to book'!C2:C9),'Price to book'!D2:D9,'Price to book'!E2:E9,36)",
    ));

  it('or one of its columns is taken', () => {
    const argument: FormulaArgument = { kind: 'call', call: gap, column: 2 };
    expect(formulaText({ name: 'HITRATE', arguments: [argument] })).toBe(
      "=ROTOR.HITRATE(INDEX(ROTOR.VALGAPSERIES('Price to book'!B2:B9,'Price to book'!C2:C9),0,2))",
    );
    const table: (string | number)[][] = [
      ['date', 'gap'],
      [1, 2],
    ];
    expect(takenColumn(table, argument)).toEqual([['gap'], [2]]);
    expect(takenColumn(table, { kind: 'call', call: gap })).toBe(table);
  });

  it('dates are picked by marks beside them', () => {
    const [dates, marks] = ['A2:A4', 'F2:F4'].map((address) => ({ sheet: 'Rates', address }));
    if (!dates || !marks) throw new Error('There are no ranges.');
    const call: FunctionCall = { name: 'HITRATE', arguments: [{ kind: 'marked', dates, marks }] };
    expect(formulaText(call)).toBe('=ROTOR.HITRATE(Rates!A2:A4*Rates!F2:F4)');
    expect(rangesRead(call)).toEqual([dates, marks]);
    expect(markedDates([[45322], [45351], [null]], [[1], [0], [1]])).toEqual([[45322], [0], [0]]);
  });

  it('reads its cells too, over which the result may not spill', () => {
    expect(rangesRead(forward).map(({ address }) => address)).toEqual(['B2:B9', 'C2:C9', 'D2:D9', 'E2:E9']);
    const area = { startRow: 0, startColumn: 0, endRow: 5, endColumn: 1 };
    expect(blockedAnyway(forward, 'Price to book', area)).toMatchObject({
      reason: 'read',
      blockedBy: { address: 'B2:B9' },
    });
    expect(blockedAnyway(forward, 'Elsewhere', area)).toBeUndefined();
  });

  it('hands its result over as cells, and is named where a single cell is wanted', () => {
    const argument: FormulaArgument = { kind: 'call', call: gap };
    expect(functionArgument({ name: 'gap', type: 'any', matrix: true }, argument, [[1], [{ error: '#N/A' }]])).toEqual([
      [1],
      [{ type: 'Error', basicType: 'Error', basicValue: '#N/A' }],
    ]);
    expect(() => functionArgument({ name: 'horizon', type: 'number', matrix: false }, argument, [[1], [2]])).toThrow(
      'horizon takes a single cell, not the table that VALGAPSERIES gives.',
    );
  });
});
