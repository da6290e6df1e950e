/** Cells as Excel hands them over, rows of anything, and what functions work on: columns of doubles. */
import { readPanel } from '../../src/functions/cells/readSeries';
import type { Panel } from '../../src/series/series';
import { meanRevertingPrices, Random } from '../runner/seeded';
import { column, task, type Inputs, type Limit, type Workload } from '../runner/workload';

const COLUMNS = 8;
/** One cell in so many is blank. */
const GAP = 100;
const ROWS = 20_000;

function inputs(size: number): Inputs {
  const random = new Random(11);
  const rows = Math.max(1, Math.floor(size / COLUMNS));
  const columns = Array.from({ length: COLUMNS }, () => meanRevertingPrices(random, rows));
  const cells = new Float64Array(rows * COLUMNS);
  cells.forEach((_, cell) => {
    const price = columns[cell % COLUMNS]?.[Math.floor(cell / COLUMNS)] ?? NaN;
    cells[cell] = random.below(GAP) === 0 ? NaN : price;
  });
  return { cells };
}

/** Rows of numbers and blanks below a row of names. */
function rowsOf(given: Inputs): unknown[][] {
  const cells = column(given, 'cells');
  const names = Array.from({ length: COLUMNS }, (_, position) => `Asset ${position + 1}`);
  const rows = Array.from({ length: cells.length / COLUMNS }, (_, row) =>
    Array.from(cells.subarray(row * COLUMNS, (row + 1) * COLUMNS), (value) => (Number.isNaN(value) ? null : value)),
  );
  return [names, ...rows];
}

/** Figures row by row, without the row of names. */
function figuresOf({ columns, rowCount }: Panel): Float64Array {
  const figures = new Float64Array((rowCount - 1) * COLUMNS);
  return figures.map((_, cell) => columns[cell % COLUMNS]?.[1 + Math.floor(cell / COLUMNS)] ?? NaN);
}

const onePass: Limit = {
  what: 'one pass over the cells that adds up the numbers',
  within: 3,
  task: (given) => {
    const next = newArrays(given);
    const total = (): number[] => {
      let sum = 0;
      for (const row of next()) {
        for (const cell of row) if (typeof cell === 'number') sum += cell;
      }
      return [sum];
    };
    return { run: total, figures: total };
  },
};

const COPIES = 4;

/** The same cells in other arrays each time, as hosts hand them over: none of them is in the processor's nearest cache already. */
function newArrays(given: Inputs): () => unknown[][] {
  const copies = Array.from({ length: COPIES }, () => rowsOf(given));
  let next = 0;
  return () => copies[next++ % COPIES] as unknown[][];
}

const common = {
  peersFile: 'conversion',
  unit: 'cells',
  size: ROWS * COLUMNS,
  quickSize: 200 * COLUMNS,
  growthSizes: [20_000, 40_000, 80_000, 160_000].map((rows) => rows * COLUMNS),
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
  tolerance: 0,
};

export const conversion: Workload = {
  ...common,
  name: 'conversion',
  title: 'Cells to columns',
  what: `20,000 × ${COLUMNS} cells below a row of names, one in ${GAP} blank, to columns of doubles. Each time a cell has changed. Peers get lists of lists.`,
  rotor: (given) => {
    const next = newArrays(given);
    let price = 100;
    // A price that changes makes new content of the same cells, as an edit in the workbook does.
    const edited = (): unknown[][] => {
      const rows = next();
      (rows[1] as unknown[])[0] = price += 0.001;
      return rows;
    };
    return {
      run: () => readPanel(edited(), 'prices', 'level'),
      figures: () => figuresOf(readPanel(rowsOf(given), 'prices', 'level')),
    };
  },
  limits: [onePass],
  peers: [
    { name: 'numpy', language: 'python', does: 'numpy.array' },
    { name: 'pandas', language: 'python', does: 'pandas.DataFrame' },
  ],
};

export const conversionAgain: Workload = {
  ...common,
  name: 'conversion-again',
  title: 'The same cells again',
  what: `The same 20,000 × ${COLUMNS} cells handed over again in new arrays, as every recalculation does.`,
  rotor: (given) => {
    const next = newArrays(given);
    return task(() => readPanel(next(), 'prices', 'level'), figuresOf);
  },
  limits: [
    onePass,
    {
      what: 'converting them again',
      within: 1,
      task: conversion.rotor,
    },
  ],
  peers: [],
};
