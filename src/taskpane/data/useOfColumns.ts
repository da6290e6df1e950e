import type { DataUse } from './dataUse';

function assetsBetween(columns: readonly string[], first: string, last: string): readonly string[] {
  const start = columns.indexOf(first);
  return start < 0 ? [] : columns.slice(start, columns.indexOf(last) + 1);
}

function pairOf(use: DataUse, assets: readonly string[], benchmark: string | undefined): DataUse['pair'] {
  if (!use.pair) return undefined;
  const [asset, other] = assets;
  const against = benchmark ?? other;
  return asset === undefined || against === undefined ? undefined : { asset, benchmark: against };
}

function columnsOf(formula: NonNullable<DataUse['formula']>): readonly string[] {
  return formula.arguments.flatMap((argument) => (typeof argument === 'object' ? [argument.column] : []));
}

function panelOf(assets: readonly string[], benchmark: string | undefined): DataUse['panel'] {
  const [first, last] = [assets[0], assets[assets.length - 1]];
  if (first === undefined || last === undefined || first === last || benchmark === undefined) return undefined;
  return { first, last, benchmark };
}

/** Uses that want all of their columns. */
function wholeUses(
  { multiples, events, positions }: DataUse,
  has: (...names: readonly string[]) => boolean,
): Pick<DataUse, 'multiples' | 'events' | 'positions'> {
  return {
    ...(multiples && has(multiples.first, multiples.second) && { multiples }),
    ...(events && has(events.dates, events.marks) && { events }),
    ...(positions && has(positions.longs, positions.shorts, positions.openInterest) && { positions }),
  };
}

/**
 * What is left of a use where only some columns were taken.
 * @param columns All columns of the data, in their order.
 * @param taken Those that stand on the sheet, in the same order.
 */
export function useOfColumns(use: DataUse, columns: readonly string[], taken: readonly string[]): DataUse {
  const has = (...names: readonly string[]): boolean => names.every((name) => taken.includes(name));
  const { formula } = use;
  // Whatever stood between two assets of the whole set was one too, so that those left stand side by side.
  const assets = use.panel ? assetsBetween(columns, use.panel.first, use.panel.last).filter((name) => has(name)) : [];
  const benchmark = use.panel && has(use.panel.benchmark) ? use.panel.benchmark : undefined;
  const pair = use.pair && has(use.pair.asset, use.pair.benchmark) ? use.pair : pairOf(use, assets, benchmark);
  const panel = panelOf(assets, benchmark);
  return {
    ...(formula && has(...columnsOf(formula)) && { formula }),
    ...(pair && { pair }),
    ...(panel && { panel }),
    ...wholeUses(use, has),
  };
}
