/** What is done in both pages, step by step; every step leaves the cells as the next one needs them. */
import type { Cell } from './benchmarked';
import type { GridPage } from './gridPage';

export interface Step {
  readonly title: string;
  /** The formula or action on each side. */
  readonly rotor: string;
  readonly bare: string;
  /** Seconds. */
  readonly run: (page: GridPage) => Promise<number>;
}

const ROWS = 20_000;
const COLUMNS = 8;
const SHORT = 250;
const MANY = 1_000;
const FEW = 5;
/** Where things stand on the sheet, counted from 0: the figures, the formulas, the spill. */
const FIGURES = 10;
const FORMULAS = 20;
const SPILL = 24;
const FIRST_ROW = 1;

/** The same figures on both sides, all above 0. */
function figures(): Cell[][] {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => 100 + 10 * Math.sin(row / 50 + column) + (row % 7) / 10),
  );
}

function address(column: number, row: number): string {
  return `${String.fromCharCode('A'.charCodeAt(0) + column)}${row + 1}`;
}

function range(column: number, width: number, length: number): string {
  return `${address(column, FIRST_ROW)}:${address(column + width - 1, FIRST_ROW + length - 1)}`;
}

type Formula = (index: number) => string;

function performance(length: number): Formula {
  const ranges = `${range(FIGURES, 1, length)},${range(FIGURES + 1, 1, length)}`;
  return (index) => `=ROTOR.RELPERF(${ranges},${1 + (index % (length - 1))})`;
}

function product(length: number): Formula {
  const ranges = `${range(FIGURES, 1, length)},${range(FIGURES + 1, 1, length)}`;
  return (index) => `=SUMPRODUCT(${ranges})+${index}`;
}

const formulas = (count: number, formula: Formula): Cell[][] =>
  Array.from({ length: count }, (_, index) => [formula(index)]);

/** Writes the formulas; they stay for the step after. */
function firstTime(count: number, rotor: Formula, bare: Formula): Step['run'] {
  return (page) =>
    page.write(FIRST_ROW, FORMULAS, formulas(count, page.kind === 'rotor' ? rotor : bare), [
      FIRST_ROW + count - 1,
      FORMULAS,
    ]);
}

/** Edits the latest figure, which all formulas use, and clears them. */
function afterAnEdit(count: number, length: number): Step['run'] {
  let price = 100;
  return async (page) => {
    const watched = [FIRST_ROW + count - 1, FORMULAS] as const;
    const seconds = await page.write(FIRST_ROW + length - 1, FIGURES, [[(price += 0.01)]], watched);
    await page.clear(FIRST_ROW, FORMULAS, count);
    return seconds;
  };
}

const many = [performance(SHORT), product(SHORT)] as const;
const few = [performance(ROWS), product(ROWS)] as const;
const spill = range(FIGURES, 2, ROWS);
const other = range(FIGURES + 2, 2, ROWS);

export const STEPS: readonly Step[] = [
  {
    title: `${ROWS.toLocaleString('en')} × ${COLUMNS} figures written`,
    rotor: 'values',
    bare: 'values',
    run: (page: GridPage): Promise<number> => page.writeValues(FIRST_ROW, FIGURES, figures()),
  },
  {
    title: `${MANY.toLocaleString('en')} formulas over ${SHORT} rows, first time`,
    rotor: 'RELPERF',
    bare: 'SUMPRODUCT',
    run: firstTime(MANY, ...many),
  },
  {
    title: `${MANY.toLocaleString('en')} formulas over ${SHORT} rows, after an edit`,
    rotor: 'RELPERF',
    bare: 'SUMPRODUCT',
    run: afterAnEdit(MANY, SHORT),
  },
  {
    title: `${FEW} formulas over ${ROWS.toLocaleString('en')} rows, first time`,
    rotor: 'RELPERF',
    bare: 'SUMPRODUCT',
    run: firstTime(FEW, ...few),
  },
  {
    title: `${FEW} formulas over ${ROWS.toLocaleString('en')} rows, after an edit`,
    rotor: 'RELPERF',
    bare: 'SUMPRODUCT',
    run: afterAnEdit(FEW, ROWS),
  },
  {
    title: `One spill of ${ROWS.toLocaleString('en')} × 2`,
    rotor: 'DAYSTOCOVER',
    bare: 'a quotient of ranges',
    run: async (page: GridPage): Promise<number> => {
      const formula = page.kind === 'rotor' ? `=ROTOR.DAYSTOCOVER(${spill},${other})` : `=${spill}/${other}`;
      const seconds = await page.write(FIRST_ROW, SPILL, [[formula]], [FIRST_ROW + ROWS - 1, SPILL + 1]);
      await page.clear(FIRST_ROW, SPILL, 1);
      return seconds;
    },
  },
];
