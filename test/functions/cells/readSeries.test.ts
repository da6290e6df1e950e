import '../customFunctionsRuntime';
import fc from 'fast-check';
import { readDates, readOptionalDate } from '../../../src/functions/cells/readDates';
import { readOptionalSeries, readPanel, readSeries } from '../../../src/functions/cells/readSeries';
import { RotorError } from '../../../src/series/errors';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const values = (series: { values: Float64Array }) => Array.from(series.values);
function failure(read: () => unknown): { kind: string; message: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof RotorError) return { kind: error.kind, message: error.message };
    throw error;
  }
  throw new Error('It did not fail.');
}

describe('readSeries', () => {
  it('reads a column, with or without a label', () => {
    expect(readSeries(column(1, 2, 3), 'asset', 'level')).toMatchObject({ horizontal: false });
    const labelled = readSeries(column('IWM', 2, 3), 'asset', 'level');
    expect(labelled.label).toBe('IWM');
    expect(values(labelled)).toEqual([NaN, 2, 3]);
  });

  it('reads a row and remembers that it lies', () => {
    const series = readSeries([['SPY', 5, null, 6]], 'asset', 'level');
    expect(series.horizontal).toBe(true);
    expect(series.label).toBe('SPY');
    expect(values(series)).toEqual([NaN, 5, NaN, 6]);
  });

  it('takes 0 as a blank cell of a price or ratio, and as a value of any other quantity', () => {
    expect(values(readSeries(column(1, 0, 3), 'prices', 'level'))).toEqual([1, NaN, 3]);
    expect(values(readSeries(column(1, 0, 3), 'ratio', 'ratio'))).toEqual([1, NaN, 3]);
    expect(values(readSeries(column(1, 0, -3), 'rates', 'quantity'))).toEqual([1, 0, -3]);
  });

  it('gives the same for blanks as Excel on the web and on Windows pass them', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0.01, max: 1e6, noNaN: true }))), (cells) => {
        fc.pre(cells.length > 0);
        const web = readSeries(column(...cells), 'prices', 'level');
        const windows = readSeries(column(...cells.map((cell) => cell ?? 0)), 'prices', 'level');
        expect(values(windows)).toEqual(values(web));
      }),
    );
  });

  it.each([
    [column(1, 2, 'abc?'), 'asset, row 3, column 1, holds the text "abc?". Put a number there or leave it blank.'],
    [[[1, 2, 'abc?']], 'asset, row 1, column 3, holds the text "abc?". Put a number there or leave it blank.'],
    [column(1, true), 'asset, row 2, column 1, holds TRUE. Put a number there or leave it blank.'],
    [
      column({ type: 'Error', basicValue: '#REF!' }),
      'asset, row 1, column 1, holds the error #REF!. Put a number there or leave it blank.',
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      'asset has 2 rows and 2 columns; give a single row or a single column.',
    ],
    [null, 'asset is missing; give a range.'],
    [[], 'asset has no cells; give a range.'],
    [[[]], 'asset has no cells; give a range.'],
  ])('refuses %j in words', (cells, message) => {
    expect(failure(() => readSeries(cells, 'asset', 'level'))).toEqual({ kind: 'invalidValue', message });
  });

  it('refuses a negative price, wherever it stands, but text before it', () => {
    expect(failure(() => readSeries(column(1, -2), 'asset', 'level')).kind).toBe('invalidNumber');
    expect(failure(() => readSeries(column(-2, 'x1'), 'asset', 'level')).kind).toBe('invalidValue');
    expect(values(readSeries(column(1, -2), 'ratio', 'ratio'))).toEqual([1, -2]);
  });

  it('takes ragged rows and single cells as they come', () => {
    expect(values(readSeries([[1], [], [3]], 'asset', 'level'))).toEqual([1, NaN, 3]);
    expect(values(readSeries(7, 'asset', 'level'))).toEqual([7]);
  });

  it('takes a left-out or blank optional range as not given', () => {
    expect(
      [null, undefined, '', [[null]], [['']]].map((cells) => readOptionalSeries(cells, 'benchmark', 'level')),
    ).toEqual(Array(5).fill(undefined));
    expect(readOptionalSeries([[5]], 'benchmark', 'level')).toBeDefined();
  });

  it('never changes what it reads', () => {
    const cells = Object.freeze(column(1, 'NA', 3).map((row) => Object.freeze(row)));
    expect(values(readSeries(cells, 'asset', 'level'))).toEqual([1, NaN, 3]);
  });
});

describe('readPanel', () => {
  it('names the columns by their labels, or by number', () => {
    const panel = readPanel(
      [
        ['Small', 1, null],
        [2, 3, 4],
      ],
      'prices',
      'level',
    );
    expect(panel.names).toEqual(['Small', 'Asset 2', 'Asset 3']);
    expect(panel.columns.map((each) => Array.from(each))).toEqual([
      [NaN, 2],
      [1, 3],
      [NaN, 4],
    ]);
  });

  it('takes a single row as one asset', () => {
    expect(readPanel([['Small', 1, 2]], 'prices', 'level')).toMatchObject({ names: ['Small'], rowCount: 3 });
  });

  it('names the first bad cell column by column, text before a negative number of the same column', () => {
    const message = (...rows: unknown[][]) => failure(() => readPanel(rows, 'prices', 'level')).message;
    expect(message([1, 'Large'], [2, 'x'], [-3, 4])).toBe('prices, row 3, column 1, is negative.');
    expect(message([1, 'Large'], [2, -3], [4, 'x'])).toMatch(/^prices, row 3, column 2, holds the text "x"/);
    expect(message([1, 'Large', 5], [2, -3, 'x'], [4, 5, 6])).toBe('prices, row 2, column 2, is negative.');
    expect(message([1, 2], [true, 3], [4, 'x'])).toMatch(/^prices, row 2, column 1, holds TRUE/);
  });

  it('names row and column of a bad cell', () => {
    expect(
      failure(() =>
        readPanel(
          [
            [1, 2],
            [3, 'x?'],
          ],
          'prices',
          'level',
        ),
      ).message,
    ).toMatch(/^prices, row 2, column 2, holds the text "x\?"/);
  });
});

describe('readDates', () => {
  it('reads serial numbers, times and ISO texts, in the first row too', () => {
    expect(values(readDates(column('2024-07-11', 45484.75, '2024-07-13'), 'dates'))).toEqual([45484, 45484.75, 45486]);
  });

  it('takes blanks, 0 and missing texts as missing, in the first row too', () => {
    expect(values(readDates(column('NA', 0, null, 45484), 'dates'))).toEqual([NaN, NaN, NaN, 45484]);
  });

  it('takes other text in the first cell as the label', () => {
    expect(readDates(column('Date', 45484), 'dates').label).toBe('Date');
  });

  it.each([
    [20240711, /row 1, column 1, holds 20240711, which is no date/],
    [0.5, /holds 0.5, which is no date/],
    [-1, /holds -1, which is no date/],
    [2958466, /holds 2958466/],
    ['2024-02-30', /the text "2024-02-30", which is no date/],
  ])('refuses %j', (cell, message) => {
    expect(failure(() => readDates(column(cell), 'dates'))).toEqual({
      kind: 'invalidValue',
      message: expect.stringMatching(message),
    });
  });

  it('names the first cell that holds no date, be it text or number, in a column and in a row', () => {
    const message = (cells: unknown[][]) => failure(() => readDates(cells, 'dates')).message;
    expect(message(column('Date', 45484, 0.5, 'x'))).toMatch(/^dates, row 3, column 1, holds 0.5,/);
    expect(message(column(45484, 'x', 0.5))).toMatch(/^dates, row 2, column 1, holds the text "x"/);
    expect(message([[45484, null, -3, 'x']])).toMatch(/^dates, row 1, column 3, holds -3,/);
  });

  it('refuses other text below the first row', () => {
    expect(failure(() => readDates(column(45484, '11.07.2024'), 'dates')).message).toMatch(
      /^dates, row 2, column 1, holds the text "11.07.2024"/,
    );
  });

  it('reads a single date that may be left out', () => {
    expect([null, '', 0, '2024-07-11', 45484.9].map((cell) => readOptionalDate(cell, 'from'))).toEqual([
      undefined,
      undefined,
      undefined,
      45484,
      45484,
    ]);
    expect(failure(() => readOptionalDate('July', 'from')).message).toBe(
      'from is "July"; give a date or a text such as 2024-07-11.',
    );
  });
});
