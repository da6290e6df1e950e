import { resultOf } from '../../../src/taskpane/functions/functionResult';
import { blockedWords, formulaSheet } from '../../../src/taskpane/functions/insertion';
import { cellText, dateText, figureRoom, numberText, shownResult } from '../../../src/taskpane/functions/resultTable';
import { HostError } from '../../../src/workbook/hostError';
import { PLAIN_NOTATION } from '../../../src/workbook/notation';
import { fakeWorkbook } from '../fakeWorkbook';
import { entryOf } from './entries';

describe('a result that is asked for', () => {
  const prepared = { kind: 'ready', call: { name: 'RELPERF', arguments: [] } } as const;
  const failing = (error: Error) =>
    fakeWorkbook({}, () => {
      throw error;
    });

  it('tells what the function says, and at which argument', async () =>
    expect(await resultOf(failing(new Error('asset is empty.')), entryOf('RELPERF'), prepared)).toEqual({
      kind: 'failed',
      message: 'asset is empty.',
      argument: 'asset',
    }));

  it('fails where the host hands out no cells, so that nothing is written without knowing its room', async () => {
    const refused = new HostError('Excel does not answer at the moment.');
    await expect(resultOf(failing(refused), entryOf('RELPERF'), prepared)).rejects.toBe(refused);
  });
});

describe('figures in the preview', () => {
  it.each([
    [0.1137248219, '0.113725'],
    [-0.25, '−0.25'],
    [0, '0'],
    [1183, '1,183'],
    [12345678, '12,345,678'],
    [1234567.891, '1,234,568'],
    [2.5e-9, '2.50000e−9'],
    [3.2e15, '3.20000e15'],
  ])('%d as %s', (value, text) => expect(numberText(value, PLAIN_NOTATION)).toBe(text));

  it.each([
    [-0.25, '−0,25'],
    [1234567.891, '1.234.568'],
    [-2.5e-9, '−2,50000e−9'],
  ])('%d as %s where the comma is the decimal sign', (value, text) =>
    expect(numberText(value, { listSeparator: ';', decimalSeparator: ',' })).toBe(text),
  );

  it('dates by their day', () => expect(dateText(45553)).toBe('2024-09-18'));

  it.each([
    [null, ''],
    [true, 'TRUE'],
    ['small', 'small'],
    [{ error: '#N/A' }, '#N/A'],
  ])('%j as “%s”', (value, text) => expect(cellText(value, PLAIN_NOTATION)).toBe(text));
});

describe('a result', () => {
  it('of one cell has no size to tell', () =>
    expect(shownResult(entryOf('RELPERF'), [[0.05]], PLAIN_NOTATION)).toMatchObject({
      rows: [['0.05']],
      headed: false,
      size: '',
    }));

  it('that is a date is shown as one', () =>
    expect(shownResult(entryOf('LASTTIME'), [[45553]], PLAIN_NOTATION).rows).toEqual([['2024-09-18']]));

  it('has headings, dates and figures as such', () => {
    const rows = [
      ['date', 'change'],
      [32665, -0.25],
      [34886, { error: '#N/A' }],
    ];
    expect(shownResult(entryOf('RATECUTS'), rows, PLAIN_NOTATION)).toEqual({
      rows: [
        ['date', 'change'],
        ['1989-06-06', '−0.25'],
        ['1995-07-06', '#N/A'],
      ],
      numeric: [true, true],
      headed: true,
      size: '3 rows × 2 columns.',
    });
  });

  it('aligns figures on the decimal sign, and names at their beginning', () => {
    const rows = [
      ['event', '1M'],
      [45553, 0.25],
      ['mean', 1183],
      ['p-value', { error: '#N/A' }],
      ['hit rate', -0.125],
    ];
    const { numeric, rows: texts } = shownResult(entryOf('POSTCUTTABLE'), rows, PLAIN_NOTATION);
    expect(numeric).toEqual([false, true]);
    expect(figureRoom(texts, PLAIN_NOTATION).map(([, room]) => room)).toEqual([0, 1, 3.4, 0, 0]);
  });

  it('is cut to what has room, and says so', () => {
    const rows = Array.from({ length: 1183 }, () => Array.from({ length: 9 }, () => 1));
    const { rows: shown, size } = shownResult(entryOf('ROTATIONTAIL'), rows, PLAIN_NOTATION);
    expect([shown.length, shown[0]?.length]).toEqual([10, 6]);
    expect(size).toBe('1,183 rows × 9 columns; shown are the first 10 rows and the first 6 columns.');
  });
});

describe('where a formula cannot go', () => {
  const blockedBy = { sheet: 'My sheet', address: 'B5' };
  it.each([
    ['inUse', 1, 1, "Its result takes one cell, and 'My sheet'!B5 is not empty."],
    ['inUse', 9, 2, "Its result takes 9 rows and 2 columns, and 'My sheet'!B5 is not empty."],
    ['table', 9, 1, "Its result takes 9 rows and 1 column, and the table in 'My sheet'!B5 would be in the way."],
    [
      'merged',
      1,
      2,
      "Its result takes 1 row and 2 columns, and the merged cells in 'My sheet'!B5 would be in the way.",
    ],
    ['read', 1, 1, "Its result takes one cell among those that the formula reads, 'My sheet'!B5."],
    ['changed', 9, 1, "The formula in 'My sheet'!B5 has been changed or moved since this form was opened."],
    ['edge', 9, 1, "Its result takes 9 rows and 1 column, and the sheet ends at 'My sheet'!B5."],
  ] as const)('%s', (reason, rowCount, columnCount, words) =>
    expect(blockedWords({ blockedBy, reason }, rowCount, columnCount)).toBe(words),
  );

  it('a sheet of its own says what the formula answers, and shows dates as dates', () => {
    const call = { name: 'RATECUTS', arguments: [] };
    const rows = [
      ['date', 'change'],
      [32665, -0.25],
    ];
    expect(formulaSheet(entryOf('RATECUTS'), call, rows)).toMatchObject({
      name: 'RATECUTS',
      values: [['When did rate cuts begin?'], [expect.any(String)], [null]],
      formulas: [{ row: 3, column: 0, formula: '=ROTOR.RATECUTS()' }],
      columns: [{ numberFormat: 'yyyy-mm-dd' }, {}],
    });
  });
});
