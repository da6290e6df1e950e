/** What the first sheet asks, family by family, and the formulas that answer. */
import { rangeText, type RangeReference } from '../workbook/formula';

/** Columns with their headers, of one length. */
export interface PriceRanges {
  readonly dates: RangeReference;
  readonly small: RangeReference;
  readonly big: RangeReference;
  /** Small, big, value and growth, side by side. */
  readonly panel: RangeReference;
  readonly market: RangeReference;
  /** Rows of each column, the header counted. */
  readonly rowCount: number;
}
export interface ValuationRanges {
  readonly small: RangeReference;
  readonly big: RangeReference;
}
export interface PolicyRanges {
  /** Dates of first cuts, as RATECUTS spills them, and spare cells below. */
  readonly firstCuts: RangeReference;
  readonly cutCount: number;
}

export interface Question {
  readonly text: string;
  readonly numberFormat: string;
  /** Left out as long as its data are not on a sheet. @param row The row, from 0, that the formula stands in. */
  readonly formula?: (row: number) => string;
}
export interface QuestionSection {
  readonly title: string;
  readonly questions: readonly Question[];
}

const PERCENT = '0.0%';
const NUMBER = '0.00';
const COUNT = '#,##0';
const DATE = 'yyyy-mm-dd';

function pairText({ small, big }: { small: RangeReference; big: RangeReference }): string {
  return `${rangeText(small)},${rangeText(big)}`;
}

export function headlineFormula(prices: PriceRanges): string {
  return `=ROTOR.HEADLINE(${rangeText(prices.dates)},${pairText(prices)},1,"Small caps","big caps")`;
}

function moveQuestions(prices: PriceRanges): readonly Question[] {
  const pair = pairText(prices);
  const dates = rangeText(prices.dates);
  return [
    { text: 'Lead over the last 12 months', numberFormat: PERCENT, formula: () => `=ROTOR.RELPERF(${pair},12)` },
    { text: 'Last month, in standard deviations', numberFormat: NUMBER, formula: () => `=ROTOR.MOVEZ(${pair})` },
    {
      text: 'A month as bad or as good was last seen on',
      numberFormat: DATE,
      formula: () => `=ROTOR.LASTTIME(${dates},ROTOR.RELRETURNS(${pair}))`,
    },
    { text: 'Deepest relative drawdown', numberFormat: PERCENT, formula: () => `=ROTOR.RELDRAWDOWN(${pair})` },
    { text: 'Relative drawdown now', numberFormat: PERCENT, formula: () => `=ROTOR.RELDRAWDOWN(${pair},"current")` },
  ];
}

function rotationQuestions(prices: PriceRanges): readonly Question[] {
  const latest = (series: string): string => `=INDEX(ROTOR.${series}(${pairText(prices)}),${prices.rowCount})`;
  return [
    { text: 'RS-Ratio of small (100 = its trend)', numberFormat: NUMBER, formula: () => latest('RSRATIO') },
    { text: 'RS-Momentum of small', numberFormat: NUMBER, formula: () => latest('RSMOMENTUM') },
    {
      text: 'So small caps are',
      numberFormat: '',
      // The two answers above are in rows row − 1 and row, counted from 1.
      formula: (row) => `=ROTOR.QUADRANT(B${row - 1},B${row})`,
    },
  ];
}

function valuationQuestions(valuation: ValuationRanges | undefined): readonly Question[] {
  const pair = valuation && pairText(valuation);
  return [
    {
      text: 'Small against big: dearer (+) or cheaper (−)',
      numberFormat: PERCENT,
      ...(pair && { formula: () => `=ROTOR.VALGAP(${pair})` }),
    },
    {
      text: 'Share of months since 1926 with a lower gap',
      numberFormat: PERCENT,
      ...(pair && { formula: () => `=INDEX(ROTOR.VALGAPSTATS(${pair}),7,2)` }),
    },
  ];
}

function policyQuestions(prices: PriceRanges, policy: PolicyRanges | undefined): readonly Question[] {
  const shared =
    policy &&
    `${rangeText(prices.dates)},${rangeText(prices.small)},${rangeText(policy.firstCuts)},"12M",${rangeText(prices.big)}`;
  return [
    {
      text: 'Mean lead of small after 12 months',
      numberFormat: PERCENT,
      ...(shared && { formula: () => `=ROTOR.POSTCUTRETURN(${shared})` }),
    },
    {
      text: 'Share of cycles in which small led',
      numberFormat: PERCENT,
      ...(shared && { formula: () => `=ROTOR.POSTCUTRETURN(${shared},"hitrate")` }),
    },
  ];
}

const DATA_QUESTIONS: readonly Question[] = [
  {
    text: 'Sample data sets to insert from the task pane',
    numberFormat: COUNT,
    formula: () => '=ROWS(ROTOR.DATASETS())-1',
  },
];

export function questionSections(
  prices: PriceRanges,
  valuation: ValuationRanges | undefined,
  policy: PolicyRanges | undefined,
): readonly QuestionSection[] {
  return [
    { title: 'The move: small against big', questions: moveQuestions(prices) },
    { title: 'Rotation now', questions: rotationQuestions(prices) },
    { title: 'Valuation: price-to-book', questions: valuationQuestions(valuation) },
    { title: 'After the first rate cut of a cycle', questions: policyQuestions(prices, policy) },
    { title: 'Data', questions: DATA_QUESTIONS },
  ];
}

/** A result that spills below a title. */
export interface ResultTable {
  readonly title: string;
  readonly formula: string;
  /** Rows and columns from the first table's title. */
  readonly row: number;
  readonly column: number;
  /** By row and column of the result, its header row included. */
  readonly numberFormats: readonly (readonly string[])[];
}

const HORIZONS = 5;
/** Mean, median, hit rate and its two bounds below the rows of the events. */
const PERCENT_ROWS_BELOW = 5;

export function resultTables(
  prices: PriceRanges,
  valuation: ValuationRanges,
  policy: PolicyRanges,
): readonly ResultTable[] {
  const statistic = (numberFormat: string): readonly string[] => ['', numberFormat];
  const figures = (numberFormat: string): readonly string[] => [DATE, ...Array<string>(HORIZONS).fill(numberFormat)];
  const asset = ['', NUMBER, NUMBER, '', COUNT, NUMBER, COUNT];
  const percentRows = 1 + policy.cutCount + PERCENT_ROWS_BELOW;
  return [
    {
      title: 'The valuation gap, small against big',
      formula: `=ROTOR.VALGAPSTATS(${pairText(valuation)})`,
      row: 0,
      column: 0,
      numberFormats: [
        ...Array.from({ length: 5 }, () => statistic(PERCENT)),
        statistic(NUMBER),
        ...Array.from({ length: 3 }, () => statistic(PERCENT)),
        statistic(COUNT),
      ],
    },
    {
      title: 'Rotation map against the market',
      formula: `=ROTOR.ROTATIONMAP(${rangeText(prices.panel)},${rangeText(prices.market)})`,
      row: 0,
      column: 3,
      numberFormats: Array.from({ length: 5 }, () => asset),
    },
    {
      title: 'Lead of small over big after each first cut',
      formula: `=ROTOR.POSTCUTTABLE(${rangeText(prices.dates)},${rangeText(prices.small)},${rangeText(policy.firstCuts)},${rangeText(prices.big)})`,
      row: 7,
      column: 3,
      numberFormats: [...Array.from({ length: percentRows }, () => figures(PERCENT)), figures(COUNT), figures(NUMBER)],
    },
  ];
}
