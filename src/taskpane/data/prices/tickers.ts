/** Most tickers of one sheet: each asks Excel's data service for a history of its own. */
export const MOST_TICKERS = 20;

/** A symbol as exchanges write it, after the four letters or digits of its exchange where one is named. */
const TICKER = /^(?:[A-Z0-9]{4}:)?[A-Z0-9^][A-Z0-9.&/=^-]{0,19}$/;

export type TickerList =
  | { readonly kind: 'tickers'; readonly tickers: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: string };

function fault(text: string): TickerList {
  return { kind: 'fault', fault: text };
}

/** Tickers apart by commas, semicolons, spaces or lines, in capitals and each once. */
export function readTickers(text: string): TickerList {
  const words = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const tickers = [...new Set(words)];
  const wrong = tickers.find((word) => !TICKER.test(word));
  if (tickers.length === 0) return fault('Type at least one ticker, such as IWM.');
  if (wrong !== undefined)
    return fault(`“${wrong}” is no ticker. Type one such as IWM, or XNAS:QQQ to name the exchange too.`);
  if (tickers.length > MOST_TICKERS)
    return fault(
      `These are ${tickers.length} tickers. Type ${MOST_TICKERS} at most, and the others for another sheet.`,
    );
  return { kind: 'tickers', tickers };
}
