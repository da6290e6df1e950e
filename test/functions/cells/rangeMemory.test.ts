import fc from 'fast-check';
import { gridOf } from '../../../src/functions/cells/grid';
import { RangeMemory, rangeMemory } from '../../../src/functions/cells/rangeMemory';
import { readDates } from '../../../src/functions/cells/readDates';
import { readPanel, readSeries } from '../../../src/functions/cells/readSeries';
import { transcribe } from '../../../src/functions/cells/transcript';

const column = (length: number, cellAt: (row: number) => unknown) =>
  Array.from({ length }, (_, row): unknown[] => [cellAt(row)]);
const prices = (length = 250) => column(length, (row) => (row === 0 ? 'IWM' : 100 + Math.sin(row)));
const isoDate = (row: number) => new Date(Date.UTC(2024, 0, 1 + row)).toISOString().slice(0, 10);
/** The cells again as Excel would hand them over at the next recalculation: equal, and nothing of it the same object. */
const again = <Cells>(cells: Cells): Cells => structuredClone(cells);
function conversionsDuring(work: () => unknown): number {
  const before = rangeMemory.conversionCount;
  work();
  return rangeMemory.conversionCount - before;
}

describe('a range that comes again', () => {
  const panel = Array.from({ length: 60 }, (_, row) =>
    row === 0 ? ['Small', 'Large', null] : [50 + row, 80 - row, row % 7 === 0 ? null : row],
  );
  const texts = column(80, (row) => (row === 0 ? 'Date' : row % 9 === 0 ? 'NA' : isoDate(row)));
  const errors = column(50, (row) => (row % 5 === 0 ? { type: 'Error', basicValue: '#N/A' } : row));
  it.each<[string, unknown[][], (cells: unknown[][]) => { readonly values: Float64Array }]>([
    ['a series of prices', prices(), (cells) => readSeries(cells, 'asset', 'level')],
    ['a row of prices', [prices().flat()], (cells) => readSeries(cells, 'asset', 'level')],
    ['a series with errors', errors, (cells) => readSeries(cells, 'net', 'quantity')],
    ['dates as texts', texts, (cells) => readDates(cells, 'dates')],
    ['a panel', panel, (cells) => ({ values: readPanel(cells, 'prices', 'level').columns[2] as Float64Array })],
  ])('%s is converted once and read from memory afterwards', (_, cells, read) => {
    const first = read(cells);
    let second = first;
    expect(conversionsDuring(() => (second = read(again(cells))))).toBe(0);
    expect(second).toEqual(first);
    expect(second.values).toBe(first.values);
    expect(conversionsDuring(() => read(cells))).toBe(0);
  });

  it('serves any number of formulas and arguments, each under its own name', () => {
    const cells = column(300, (row) => 10 + Math.cos(row));
    const names = ['asset', 'benchmark', 'prices'];
    const read = () => names.map((name) => readSeries(again(cells), name, 'level').argument);
    expect(conversionsDuring(() => expect(read()).toEqual(names))).toBe(1);
    expect(conversionsDuring(() => expect(read()).toEqual(names))).toBe(0);
  });

  it('is read anew for each measure', () => {
    const cells = column(40, (row) => (row === 20 ? 0 : -row));
    expect(readSeries(cells, 'net', 'quantity').values[20]).toBe(0);
    expect(readSeries(cells, 'ratio', 'ratio').values[20]).toBeNaN();
    const negative = () => readSeries(again(cells), 'asset', 'level');
    expect(negative).toThrow('asset, row 2, column 1, is negative.');
    expect(negative).toThrow('asset, row 2, column 1, is negative.');
    expect(() => readSeries(again(cells), 'small', 'level')).toThrow('small, row 2, column 1, is negative.');
  });
});

describe('a range in which one cell changed', () => {
  const error = (basicValue: string) => ({ type: 'Error', basicValue });
  it.each<[string, unknown, unknown]>([
    ['a number', 5, 6],
    ['the last digit of a number', 0.1, 0.1 + Number.EPSILON],
    ['a blank that turned 0', null, 0],
    ['a 0 that turned blank', 0, ''],
    ['a number that turned blank', 5, null],
    ['a number that turned text', 5, '5'],
    ['a missing text that turned blank', 'NA', null],
    ['a blank that turned text', undefined, 'n.a.'],
    ['one text and another', '2024-07-11', '2024-07-12'],
    ['a truth value', true, false],
    ['a truth value that turned text', true, 'TRUE'],
    ['a truth value that turned 1', true, 1],
    ['an error', error('#REF!'), error('#DIV/0!')],
    ['an error that turned text', error('#REF!'), '#REF!'],
    ['a missing value that turned an error', error('#N/A'), error('#NUM!')],
    ['a formatted number', { type: 'Double', basicValue: 5 }, { type: 'Double', basicValue: 7 }],
    ['a number too large', 1e308, Infinity],
    ['the sign of 0', 0, -0],
  ])('%s is seen at whatever place it stands', (_, before, after) => {
    for (const place of [0, 1, 17, 48, 49]) {
      const memory = new RangeMemory();
      const cells = (cell: unknown) =>
        gridOf(
          column(50, (row) => (row === place ? cell : row % 2 ? row : null)),
          'asset',
        );
      memory.transcriptOf(cells(before));
      expect(memory.transcriptOf(cells(after))).toEqual(transcribe(cells(after)));
      expect(memory.transcriptOf(cells(before))).toEqual(transcribe(cells(before)));
    }
  });

  it('is seen where the host changed its own array', () => {
    const cells = prices();
    expect(readSeries(cells, 'asset', 'level').values[100]).not.toBe(7);
    (cells[100] as unknown[])[0] = 7;
    expect(readSeries(cells, 'asset', 'level').values[100]).toBe(7);
  });

  it('is seen whatever came before', () => {
    const cell = fc.constantFrom<unknown>(
      1,
      2,
      0,
      -0,
      NaN,
      null,
      '',
      'NA',
      'x',
      '1',
      true,
      error('#N/A'),
      error('#REF!'),
    );
    const edits = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 4 }), cell), { maxLength: 40 });
    fc.assert(
      fc.property(edits, (changes) => {
        const memory = new RangeMemory();
        const rows: unknown[][] = Array.from({ length: 8 }, () => [1, 2, null, 'x', 0]);
        for (const [row, place, value] of changes) {
          (rows[row] as unknown[])[place] = value;
          const grid = gridOf(again(rows), 'prices');
          expect(memory.transcriptOf(grid)).toEqual(transcribe(grid));
        }
      }),
    );
  });

  it('is told from one of another shape with the same cells', () => {
    const memory = new RangeMemory();
    const numbers = Array.from({ length: 36 }, () => 1);
    const shaped = (width: number) =>
      gridOf(
        Array.from({ length: 36 / width }, (_, row) => numbers.slice(row * width, (row + 1) * width)),
        'prices',
      );
    for (const width of [1, 2, 6, 36, 1, 2]) expect(memory.transcriptOf(shaped(width)).columnCount).toBe(width);
    expect(memory.conversionCount).toBe(4);
  });
});

describe('the memory', () => {
  const grid = (length: number, start: number) =>
    gridOf(
      column(length, (row) => start + row),
      'asset',
    );

  it('keeps no more ranges than it may, and forgets first what was used longest ago', () => {
    const memory = new RangeMemory({ cells: 1e6, ranges: 50 });
    for (let start = 0; start < 80; start++) {
      memory.transcriptOf(grid(40, start));
      memory.transcriptOf(grid(40, 0));
    }
    expect([memory.rangeCount, memory.cellCount]).toEqual([50, 2000]);
    const converted = memory.conversionCount;
    for (const start of [0, 31, 79]) memory.transcriptOf(grid(40, start));
    expect(memory.conversionCount).toBe(converted);
    memory.transcriptOf(grid(40, 30));
    expect(memory.conversionCount).toBe(converted + 1);
  });

  it('keeps no more cells than it may', () => {
    const memory = new RangeMemory({ cells: 400, ranges: 50 });
    for (let start = 0; start < 6; start++) memory.transcriptOf(grid(100, start));
    expect([memory.rangeCount, memory.cellCount]).toEqual([4, 400]);
    memory.transcriptOf(grid(401, 0));
    expect([memory.rangeCount, memory.cellCount]).toEqual([4, 400]);
  });

  it('counts texts for what they take', () => {
    const memory = new RangeMemory();
    memory.transcriptOf(gridOf(column(100, isoDate), 'dates'));
    expect(memory.cellCount).toBe(900);
  });

  it('keeps no trail of a range that is edited over and over', () => {
    const memory = new RangeMemory();
    const edited = (value: number) =>
      gridOf(
        column(1000, (row) => (row === 501 ? value : 1)),
        'asset',
      );
    for (let value = 0; value < 50; value++) memory.transcriptOf(edited(value));
    expect(memory.rangeCount).toBeLessThanOrEqual(4);
    expect(memory.cellCount).toBe(1000 * memory.rangeCount);
    const converted = memory.conversionCount;
    memory.transcriptOf(edited(49));
    memory.transcriptOf(edited(48));
    expect(memory.conversionCount).toBe(converted);
  });
});
