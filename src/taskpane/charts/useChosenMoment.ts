import { useMemo, useState } from 'react';
import type { ChartRecipe, Moment } from '../../charts/recipe';
import type { InsertedData } from '../data/insertedData';
import { chartAsOf } from './prepareChart';
import type { PreparedChart } from './prepareChart';

export interface ChosenMoment {
  /** Those to choose from, the oldest first; none where the chart has none. */
  readonly moments: readonly Moment[];
  /** Index of the moment shown among them. */
  readonly index: number;
  /** Row that the chart ends at; undefined for the last, so that rows added later are drawn. */
  readonly asOf: number | undefined;
  /** The chart as of that moment. */
  readonly prepared: PreparedChart | undefined;
  readonly choose: (index: number) => void;
}

/** The moment that a chart is shown as of: the last, until somebody chooses another, and again once the cells are others. */
export function useChosenMoment(
  recipe: ChartRecipe,
  prepared: PreparedChart | undefined,
  inserted: readonly InsertedData[],
): ChosenMoment {
  const ready = prepared?.kind === 'ready' ? prepared : undefined;
  const cells = JSON.stringify([
    recipe.id,
    ...Object.values(ready?.inputs.ranges ?? {}).map((chosen) => chosen?.range),
  ]);
  const [chosen, setChosen] = useState<{ readonly cells: string; readonly row: number }>();
  const moments = useMemo(
    () => (ready?.history && recipe.moments ? recipe.moments.list(ready.inputs, ready.history) : []),
    [recipe, ready],
  );
  const last = moments.length - 1;
  const found = chosen?.cells === cells ? moments.findIndex(({ row }) => row === chosen.row) : -1;
  const index = found < 0 ? last : found;
  const asOf = index === last ? undefined : moments[index]?.row;
  const shown = useMemo(
    () => (ready ? chartAsOf({ recipe, inserted }, ready, asOf) : prepared),
    [recipe, inserted, ready, prepared, asOf],
  );
  const choose = (wanted: number): void => {
    const row = moments[wanted]?.row;
    if (row !== undefined) setChosen({ cells, row });
  };
  return { moments, index, asOf, prepared: shown, choose };
}
