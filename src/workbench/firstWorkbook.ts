/** The workbook the page opens with: real figures, questions about them, and a chart. It comes in two parts, so that the first answers are there at once. */
import type { Dataset } from '../datasets/dataset';
import { findDescription } from '../datasets/findDescription';
import { loadDataset } from '../datasets/loadDataset';
import { serialFromDate } from '../series/dates';
import { besideAddress, dataSheet, withCallBeside, type DataSheet } from './dataSheets';
import type { PolicyRanges, PriceRanges, ValuationRanges } from './startFormulas';
import type { FunctionCall } from '../workbook/formula';
import type { SheetContent } from '../workbook/workbook';

type LoadText = (path: string) => Promise<string>;

const PRICES_FROM = serialFromDate({ year: 1979, month: 12, day: 31 });
/** Before, the target is a later reconstruction with many small technical moves. */
const RATES_FROM = serialFromDate({ year: 1988, month: 1, day: 1 });
const EVERYTHING = 1;
/** Room for this many first cuts, should prices of other years be asked about. */
const MOST_CUTS = 20;

export interface PricePart {
  readonly sheet: SheetContent;
  readonly ranges: PriceRanges;
}
export interface OtherParts {
  readonly sheets: readonly SheetContent[];
  readonly valuation: ValuationRanges;
  /** Cells in which the first cuts will stand, and the call that gives them. */
  readonly firstCuts: PolicyRanges['firstCuts'];
  readonly firstCutsCall: FunctionCall;
}

async function load(name: string, loadText: LoadText): Promise<Dataset> {
  const description = findDescription(name);
  if (!description) throw new Error(`There is no data set ${name}`);
  return loadDataset(description, loadText);
}

export async function pricePart(loadText: LoadText): Promise<PricePart> {
  const sheet = dataSheet({
    name: 'Size and style',
    title: 'US shares by size and style: total-return levels, monthly',
    dataset: await load('us-size-style-monthly', loadText),
    columns: ['date', 'small', 'big', 'value', 'growth', 'market'],
    from: PRICES_FROM,
  });
  return {
    sheet: sheet.content,
    ranges: {
      dates: sheet.column('date'),
      small: sheet.column('small'),
      big: sheet.column('big'),
      panel: sheet.panel('small', 'growth'),
      market: sheet.column('market'),
      rowCount: sheet.content.values.length - (sheet.content.table?.row ?? 0),
    },
  };
}

function rateCutsCall(sheet: DataSheet): FunctionCall {
  return {
    name: 'RATECUTS',
    arguments: [
      { kind: 'range', range: sheet.column('date') },
      { kind: 'range', range: sheet.column('upper') },
    ],
  };
}

export async function otherParts(loadText: LoadText): Promise<OtherParts> {
  const [multiples, rates] = await Promise.all([
    load('us-price-to-book-monthly', loadText),
    load('fed-funds-target', loadText),
  ]);
  const multipleSheet = dataSheet({
    name: 'Price to book',
    title: 'Price-to-book of small and big caps, monthly',
    dataset: multiples,
    columns: ['date', 'small', 'big'],
    from: EVERYTHING,
  });
  const rateSheet = dataSheet({
    name: 'Rate cuts',
    title: 'Federal funds target: changes since 1988, and the first cut of each easing cycle',
    dataset: rates,
    columns: ['date', 'upper'],
    from: RATES_FROM,
  });
  const firstCutsCall = rateCutsCall(rateSheet);
  return {
    sheets: [multipleSheet.content, withCallBeside(rateSheet, firstCutsCall, ['yyyy-mm-dd', '0.00', '0.00', '0'])],
    valuation: { small: multipleSheet.column('small'), big: multipleSheet.column('big') },
    firstCuts: besideAddress(rateSheet, 0, MOST_CUTS),
    firstCutsCall,
  };
}
