import type { ChosenRange, RecipeInputs } from '../charts/recipe';
import type { RecipeId } from '../charts/spec';
import { frequencyOf } from './frequency';
import type { Notation, ReportInputs } from './inputs';
import { rotationWindow } from './sections/leadership';
import { usedPositions } from './sections/positioning';

/** A chart that the report wants: its recipe, and what stands in the recipe's form. */
export interface ChartWish {
  readonly recipe: RecipeId;
  readonly inputs: RecipeInputs;
}

export type ChosenRanges = Readonly<Record<string, ChosenRange | undefined>>;

const EMPTY: Omit<RecipeInputs, 'ranges'> = { numbers: {}, options: {}, switches: {} };
const TAIL = 8;
const MONTHS_AFTER = 24;
/** From this many years on equal percentages are drawn as equal distances. */
const YEARS_FOR_LOGARITHMS = 10;

/** The charts for what was given: one for each section that has its data. */
export function chartWishes(chosen: ChosenRanges, inputs: ReportInputs, notation: Notation): readonly ChartWish[] {
  const { pair, panel, valuation, events, positions } = inputs;
  const { dates, asset, benchmark } = chosen;
  const { rowsAYear } = frequencyOf(pair.pairedRows.flatMap((row) => pair.dates.serials[row] ?? []));
  const wishes: ChartWish[] = [
    {
      recipe: 'relative-strength',
      inputs: {
        ...EMPTY,
        ranges: { dates, asset, benchmark },
        numbers: { base: 100 },
        switches: {
          recessions: true,
          firstCuts: true,
          logarithmic: pair.pairedRows.length >= YEARS_FOR_LOGARITHMS * rowsAYear,
        },
      },
    },
  ];
  if (panel) {
    wishes.push({
      recipe: 'rotation-map',
      inputs: {
        ...EMPTY,
        ranges: { prices: chosen['prices'], benchmark: chosen['panelBenchmark'] ?? benchmark },
        numbers: { tail: TAIL, window: rotationWindow(rowsAYear) },
      },
    });
  }
  if (valuation) {
    const ranges = { first: chosen['first'], second: chosen['second'], dates: chosen['valuationDates'] };
    wishes.push({ recipe: 'valuation-gap', inputs: { ...EMPTY, ranges, options: { method: 'percent' } } });
  }
  if (events) {
    const ranges = { dates, asset, benchmark, events: chosen['events'] };
    wishes.push({ recipe: 'after-the-cut', inputs: { ...EMPTY, ranges, numbers: { months: MONTHS_AFTER } } });
  }
  if (positions) {
    const lastPrice = pair.dates.serials[pair.pairedRows[pair.pairedRows.length - 1] ?? -1] ?? 0;
    const used = usedPositions(positions, lastPrice);
    const upToLastPrice = (field: string): ChosenRange | undefined => {
      const given = chosen[field];
      if (!given || !used) return given;
      const range = notation.rows(given.range, 0, used.rowCount);
      return { ...given, range, cells: given.cells.slice(0, used.rowCount) };
    };
    const [longs, shorts, openInterest, positionDates] = ['longs', 'shorts', 'openInterest', 'positionDates'].map(
      upToLastPrice,
    );
    const ranges = { longs, shorts, openInterest, positionDates, asset, benchmark, dates };
    wishes.push({ recipe: 'positioning', inputs: { ...EMPTY, ranges } });
  }
  return wishes;
}
