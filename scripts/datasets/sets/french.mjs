// What the sets from the Kenneth R. French Data Library share.

export const FRENCH_LIBRARY = 'Kenneth R. French Data Library';
export const FRENCH_ATTRIBUTION =
  'Source: Kenneth R. French Data Library, Copyright Eugene F. Fama and Kenneth R. French. Based on CRSP data.';
export const FRENCH_TERMS =
  'Free to use with attribution. The figures are copyright Eugene F. Fama and Kenneth R. French.';

export const EDITION = 'edition of December 2024';
export const EDITION_CAVEAT =
  'Edition of December 2024. Later editions revise earlier returns, mostly in the second decimal.';
export const SIZE_STYLE_CAVEAT =
  'Small and big are split at the median market cap of NYSE stocks; growth, neutral and value at the 30th and 70th percentile of book-to-market of NYSE stocks. Re-formed each June.';
export const COST_CAVEAT =
  'Value-weighted, with dividends, before trading costs; the portfolios are no funds one could hold.';

/** The six portfolios: name in the published files, and what people call it. */
export const SIX_PORTFOLIOS = [
  ['small_growth', 'Small growth'],
  ['small_neutral', 'Small neutral'],
  ['small_value', 'Small value'],
  ['big_growth', 'Big growth'],
  ['big_neutral', 'Big neutral'],
  ['big_value', 'Big value'],
];
