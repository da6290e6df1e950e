import { InvalidInputError, NotAvailableError } from '../../series/errors';
import { cellError, type ResultCell, type ResultGrid } from './answer';
import { gridOf } from './grid';
import { rangeMemory } from './rangeMemory';
import { panelOf, type Measure } from './readSeries';

export interface ElementwiseArgument {
  readonly cells: unknown;
  readonly argument: string;
  readonly measure: Measure;
}

/** An argument's values by row and column; a single cell spreads over any shape. */
interface Plane {
  readonly argument: string;
  readonly rowCount: number;
  readonly columnCount: number;
  value(row: number, column: number): number;
}

/**
 * Computes cell by cell over ranges of one shape; a single cell spreads. A cell in which any argument is missing holds #N/A.
 * Rows (of a single row, columns) at the end in which every range is blank are cut off.
 */
export function elementwise(
  inputs: readonly ElementwiseArgument[],
  compute: (values: readonly number[]) => ResultCell,
): ResultGrid {
  const planes = inputs.map(planeOf);
  const ranges = planes.filter((plane) => plane.rowCount > 1 || plane.columnCount > 1);
  const [shape] = ranges.length > 0 ? ranges : planes;
  if (!shape) throw new NotAvailableError('There is nothing to compute from.');
  for (const other of ranges) {
    if (other.rowCount !== shape.rowCount || other.columnCount !== shape.columnCount) {
      throw new InvalidInputError(
        `${shape.argument} has ${shape.rowCount} rows and ${shape.columnCount} columns but ${other.argument} has ${other.rowCount} and ${other.columnCount}; give ranges of one shape, or a single cell.`,
      );
    }
  }
  const { rowCount, columnCount } = usedShape(ranges.length > 0 ? ranges : planes, shape);
  if (rowCount === 0 || columnCount === 0)
    throw new NotAvailableError('At least 1 cell with a value is needed; there are 0.');
  const missing = cellError('notAvailable');
  // Loops, because `Array.from` with a length takes longer than the figures do.
  const grid = Array<ResultCell[]>(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const cells = Array<ResultCell>(columnCount);
    for (let column = 0; column < columnCount; column++) {
      const values = planes.map((plane) => plane.value(row, column));
      cells[column] = values.some((value) => Number.isNaN(value)) ? missing : compute(values);
    }
    grid[row] = cells;
  }
  return grid;
}

function planeOf({ cells, argument, measure }: ElementwiseArgument): Plane {
  const transcript = rangeMemory.transcriptOf(gridOf(cells, argument));
  const { rowCount, columnCount } = transcript;
  const { columns } = panelOf(transcript, argument, measure);
  const single = rowCount === 1 && columnCount === 1;
  // A range of one row is read as one series, so that its cells lie along it.
  const inRow = rowCount === 1 && columnCount > 1;
  return {
    argument,
    rowCount,
    columnCount,
    value: (row, column) => {
      if (single) return columns[0]?.[0] ?? NaN;
      return (inRow ? columns[0]?.[column] : columns[column]?.[row]) ?? NaN;
    },
  };
}

/** The shape without the rows at its end (of a single row, the columns) in which no range has a value. */
function usedShape(ranges: readonly Plane[], shape: Plane): { rowCount: number; columnCount: number } {
  const inRow = shape.rowCount === 1 && shape.columnCount > 1;
  const isBlank = (row: number, column: number) => ranges.every((plane) => Number.isNaN(plane.value(row, column)));
  let { rowCount, columnCount } = shape;
  if (inRow) {
    while (columnCount > 0 && isBlank(0, columnCount - 1)) columnCount--;
    return { rowCount, columnCount };
  }
  const rowIsBlank = (row: number) =>
    Array.from({ length: columnCount }, (_, column) => column).every((column) => isBlank(row, column));
  while (rowCount > 0 && rowIsBlank(rowCount - 1)) rowCount--;
  return { rowCount, columnCount };
}
