import type { DataUse } from '../dataUse';
import type { InsertedData } from '../insertedData';
import type { PriceAnswers } from './priceAnswers';
import type { PriceInterval, PriceRequest } from './priceRequest';
import { PRICE_ATTRIBUTION, PRICE_HEADER_ROW, priceTitle } from './priceSheet';

/** Funds and indices of whole markets: what a rotation map measures the others against. */
const BROAD = new Set(
  'SPY IVV VOO VTI ITOT SCHB IWV IWB RSP DIA QQQ ACWI VT URTH ^GSPC ^SPX .INX SPX ^RUA ^RUI'.split(' '),
);

const A_YEAR: Readonly<Record<PriceInterval, { readonly periods: number; readonly words: string }>> = {
  daily: { periods: 252, words: '252 trading days, about a year' },
  weekly: { periods: 52, words: '52 weeks' },
  monthly: { periods: 12, words: '12 months' },
};

function symbolOf(ticker: string): string {
  return ticker.slice(ticker.indexOf(':') + 1);
}

/** The longer run of tickers beside a broad one: a range holds only columns side by side. */
function panelOf(tickers: readonly string[]): DataUse['panel'] {
  const at = tickers.findIndex((ticker) => BROAD.has(symbolOf(ticker)));
  const benchmark = tickers[at];
  const [before, after] = [tickers.slice(0, Math.max(0, at)), tickers.slice(at + 1)];
  const assets = after.length > before.length ? after : before;
  const [first, last] = [assets[0], assets[assets.length - 1]];
  if (benchmark === undefined || first === undefined || last === undefined || first === last) return undefined;
  return { first, last, benchmark };
}

function useOf(tickers: readonly string[], interval: PriceInterval, rowCount: number): DataUse {
  const [asset, benchmark] = tickers;
  if (asset === undefined || benchmark === undefined) return {};
  const panel = panelOf(tickers);
  const { periods, words } = A_YEAR[interval];
  return {
    pair: { asset, benchmark },
    ...(panel ? { panel } : {}),
    ...(rowCount > periods
      ? {
          formula: {
            name: 'RELPERF',
            arguments: [{ column: asset }, { column: benchmark }, periods],
            tells: `how far ${asset} ran ahead of ${benchmark} over the last ${words}`,
          },
        }
      : {}),
  };
}

/** The prices as they stand on their sheet; undefined where there are none. Columns without prices are for nothing. */
export function insertedPrices(request: PriceRequest, sheet: string, found: PriceAnswers): InsertedData | undefined {
  const { tickers } = found;
  const answered = tickers.filter((_, index) => found.answers[index]?.kind === 'prices');
  if (answered.length === 0 || found.rowCount === 0) return undefined;
  const complete = answered.length === tickers.length;
  const { panel, ...others } = useOf(answered, request.interval, found.rowCount);
  return {
    title: priceTitle(tickers),
    sheet,
    headerRow: PRICE_HEADER_ROW,
    rowCount: found.rowCount,
    columns: [
      { name: 'date', title: 'Date', kind: 'date' },
      ...tickers.map((ticker) => ({ name: ticker, title: ticker, kind: 'number' as const })),
    ],
    attribution: PRICE_ATTRIBUTION,
    // Between the first and the last of a panel there must be no column of errors.
    use: { ...others, ...(panel && complete ? { panel } : {}) },
  };
}
