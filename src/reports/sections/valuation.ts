import { commonRows } from '../alignment';
import type { Finding, ReportContext } from '../context';
import {
  besideLabel,
  countText,
  fromTable,
  ifNumber,
  joined,
  percentText,
  pointsText,
  probabilityText,
  quoted,
  rotor,
  studentProbability,
  studentReach,
} from '../formulas';
import { frequencyOf } from '../frequency';
import type { Frequency } from '../frequency';
import type { ValuationInput } from '../inputs';
import * as style from '../style';
import { chart, heading, missing } from './parts';

const CHEAP = 'Is the asset cheap?';
const PAID = 'Have such gaps paid?';
const ADD =
  'add a valuation pair. Choose the same multiple, such as price-to-book, of asset and benchmark with their dates (fields “Multiples of the asset”, “Multiples of the benchmark” and “Dates of the multiples”).';
const TITLE = '3  Valuation: is the asset cheap, and has that paid?';
/** Rows of VALGAPSTATS and GAPFORECAST, their headers counted. */
const STATISTICS_ROWS = 10;
const FORECAST_ROWS = 9;
const YEARS_AHEAD = 3;
/** With less history than this many horizons there is nothing to learn from. */
const FEWEST_HORIZONS = 4;
const YEARS_TO_CLOSE = 5;

interface ForecastCells {
  readonly adds: string;
  readonly low: string;
  readonly high: string;
  readonly count: string;
  readonly independent: string;
  readonly probability: string;
  readonly years: number;
}

/** Gap, asset and benchmark on the same rows: as they stand where dates run in step, else brought onto the dates of the multiples. */
function forecastCall(
  { sheet, inputs, pair }: ReportContext,
  valuation: ValuationInput,
  horizon: number,
  rowsAYear: number,
): string {
  const { notation } = sheet;
  const common = commonRows(valuation, inputs.pair);
  if (common) {
    const { valuationRow, priceRow, rowCount } = common;
    const [first, second] = [valuation.first, valuation.second].map(({ range }) =>
      notation.range(notation.rows(range, valuationRow, rowCount)),
    );
    const [asset, benchmark] = [inputs.pair.asset, inputs.pair.benchmark].map(({ range }) =>
      notation.range(notation.rows(range, priceRow, rowCount)),
    );
    const gaps = rotor('VALGAPSERIES', first ?? '', second ?? '');
    return rotor('GAPFORECAST', gaps, asset ?? '', benchmark ?? '', horizon, rowsAYear);
  }
  // Lengths are compared as ranges arrive, and a series of gaps ends with its last figure.
  const upTo = (valuation.valuedRows[valuation.valuedRows.length - 1] ?? 0) + 1;
  const [dates, first, second] = [valuation.dates, valuation.first, valuation.second].map(({ range }) =>
    notation.range(notation.rows(range, 0, upTo)),
  );
  const gaps = rotor('VALGAPSERIES', first ?? '', second ?? '');
  const aligned = (prices: string): string => rotor('ALIGN', dates ?? '', gaps, pair.dates, prices, '"previous"');
  const column = (prices: string, index: number): string => `INDEX(${aligned(prices)},0,${index})`;
  return rotor(
    'GAPFORECAST',
    column(pair.asset, 2),
    column(pair.asset, 3),
    column(pair.benchmark, 3),
    horizon,
    rowsAYear,
  );
}

function yearsAhead(valuation: ValuationInput, { rowsAYear }: Frequency): number {
  return valuation.valuedRows.length >= FEWEST_HORIZONS * YEARS_AHEAD * rowsAYear ? YEARS_AHEAD : 1;
}

/** The two tables side by side: the gap in its history, and the regression of what followed on it. */
function tables(
  context: ReportContext,
  valuation: ValuationInput,
  frequency: Frequency,
): { gap: (label: string) => string; forecast: ForecastCells } {
  const { sheet } = context;
  const years = yearsAhead(valuation, frequency);
  const horizon = years * frequency.rowsAYear;
  const working = sheet.workingRows(
    `Regression of the relative return over ${years === 1 ? '1 year' : `${years} years`} on the gap (GAPFORECAST)`,
    FORECAST_ROWS,
  );
  sheet.workingLook(working, FORECAST_ROWS, [0, 0], {});
  sheet.workingLook(working, FORECAST_ROWS, [1, 1], { align: 'right', numberFormat: style.SLOPE });
  sheet.workingFormula(working, 0, forecastCall(context, valuation, horizon, frequency.rowsAYear));
  const forecast = (label: string): string => {
    const [labels, values] = [0, 1].map((at) => sheet.workingRange(working, at, FORECAST_ROWS));
    return fromTable(sheet.workingCell(working, 0), besideLabel(labels ?? '', values ?? '', label));
  };

  const top = sheet.row;
  const { notation } = sheet;
  const statistics = rotor(
    'VALGAPSTATS',
    notation.range(valuation.first.range),
    notation.range(valuation.second.range),
  );
  sheet.formula(0, statistics, style.ROW_HEAD);
  sheet.look({ startRow: top, startColumn: 1, endRow: top, endColumn: 1 }, style.COLUMN_HEAD);
  const look = (from: number, to: number, format: string): void =>
    sheet.look({ startRow: top + from, startColumn: 1, endRow: top + to, endColumn: 1 }, style.figure(format));
  sheet.look({ startRow: top + 1, startColumn: 0, endRow: top + STATISTICS_ROWS - 1, endColumn: 0 }, style.LABEL);
  look(1, 4, style.PERCENT_WITH_MINUS);
  look(5, 5, style.AMONG_PERCENTS.twoDecimals);
  look(6, 6, style.PERCENT);
  look(7, 8, style.PERCENT_WITH_MINUS);
  look(9, 9, style.AMONG_PERCENTS.count);
  const column = (index: number): string => `${sheet.at(index, top)}:${sheet.at(index, top + STATISTICS_ROWS - 1)}`;
  const gap = (label: string): string => besideLabel(column(0), column(1), label);

  const line = (label: string, formula: string, format: string, bold = false): string => {
    sheet.value(3, label, style.LABEL, 4);
    const cell = sheet.formula(7, formula, bold ? style.boldFigure(format) : style.figure(format));
    sheet.next();
    return cell;
  };
  sheet.value(
    3,
    `Relative return over the ${years === 1 ? 'next year' : `next ${years} years`}, a year`,
    style.ROW_HEAD,
    4,
  );
  sheet.value(7, 'value', style.COLUMN_HEAD);
  sheet.next(16);
  line('Forecast at the latest gap', forecast('forecast'), style.SIGNED_PERCENT, true);
  line('Slope on the gap', forecast('slope'), style.THREE_DECIMALS);
  const error = line('Newey–West standard error of the slope', forecast('standard error'), style.THREE_DECIMALS);
  const { count: wholes, oneDecimal, twoDecimals } = style.AMONG_PERCENTS;
  const statistic = line('t-statistic of the slope', forecast('t-stat'), twoDecimals);
  const count = line('Overlapping windows', forecast('observations'), wholes);
  const independent = line('Independent windows', forecast('independent observations'), oneDecimal);
  // Whole, because spreadsheets differ in what they make of a fraction of a degree of freedom.
  const freedom = `MAX(1,INT(${independent})-2)`;
  const probability = line(
    'p of the slope',
    ifNumber(statistic, studentProbability(statistic, freedom)),
    style.PROBABILITY,
  );
  const distance = `(${gap('latest')}-${gap('mean')})`;
  const adds = line(
    'What this gap adds to the average',
    ifNumber(statistic, `${forecast('slope')}*${distance}`),
    style.SIGNED_PERCENT,
    true,
  );
  const margin = line(
    'Half of its 95 % interval (±)',
    ifNumber(statistic, `${studentReach(freedom)}*${error}*ABS(${distance})`),
    style.PERCENT,
  );
  line(
    `Gain a year if the gap closed in ${YEARS_TO_CLOSE} years`,
    rotor('GAPCLOSE', gap('latest'), YEARS_TO_CLOSE),
    style.SIGNED_PERCENT,
  );
  return {
    gap,
    forecast: {
      adds,
      low: ifNumber(adds, `${adds}-${margin}`),
      high: ifNumber(adds, `${adds}+${margin}`),
      count,
      independent,
      probability,
      years,
    },
  };
}

function cheap({ head }: ReportContext, gap: (label: string) => string, firstYear: string): Finding {
  return {
    kind: 'found',
    question: CHEAP,
    format: style.PERCENT_WITH_MINUS,
    figure: gap('latest'),
    percentile: gap('percentile'),
    rank: `ROUND(${gap('percentile')}*(${gap('observations')}-1),0)+1`,
    count: gap('observations'),
    sentence: ({ figure, percentile, ordinal, rank, count }) =>
      joined(
        `IF(${percentile}<=${head.lowPercentile},"▲ Supports, cheap",IF(${percentile}>=${head.highPercentile},"▼ Against, dear","◆ Cannot tell, neither cheap nor dear"))`,
        '": gap in the "',
        ordinal,
        '" percentile since "',
        firstYear,
        '" ("',
        percentText(figure),
        '", rank "',
        countText(rank),
        '" of "',
        countText(count),
        '" from the cheapest)."',
      ),
  };
}

function paid({ head }: ReportContext, forecast: ForecastCells): Finding {
  return {
    kind: 'found',
    question: PAID,
    format: style.SIGNED_PERCENT,
    figure: forecast.adds,
    low: forecast.low,
    high: forecast.high,
    count: forecast.count,
    probability: forecast.probability,
    lacking: {
      condition: `${forecast.adds}="–"`,
      need: joined(
        '"multiples and prices do not have enough months in common for returns over the next "',
        quoted(forecast.years === 1 ? 'year' : `${forecast.years} years`),
      ),
    },
    sentence: ({ figure, low, high, count, probability }) =>
      joined(
        `IF(${forecast.independent}<${head.fewestEvents},"◆ Cannot tell, too few independent windows",IF(${probability}<${head.significance},IF(${figure}>0,"▲ Supports, significant","▼ Against, significant"),"◆ Cannot tell, not significant"))`,
        '": the gap adds "',
        pointsText(figure),
        '" a year to the average, 95 % interval "',
        pointsText(low),
        '" to "',
        pointsText(high),
        '", "',
        countText(count),
        '" overlapping windows, about "',
        countText(forecast.independent),
        '" independent, "',
        probabilityText(probability),
        '"."',
      ),
  };
}

/** Where the valuation gap stands in its history, and what followed such gaps. */
export function composeValuation(context: ReportContext): readonly Finding[] {
  const { sheet, inputs } = context;
  const { valuation } = inputs;
  if (!valuation) {
    sheet.block(() => {
      heading(sheet, TITLE);
      missing(sheet, ADD);
    });
    return [CHEAP, PAID].map((question) => ({
      kind: 'missing',
      question,
      add: 'add a valuation pair, as section 3 says.',
    }));
  }
  const serials = valuation.valuedRows.flatMap((row) => valuation.dates.serials[row] ?? []);
  const frequency = frequencyOf(serials);
  let result: ReturnType<typeof tables> | undefined;
  sheet.block(() => {
    heading(sheet, TITLE);
    result = tables(context, valuation, frequency);
    sheet.note(
      'Gap: multiple of the asset over that of the benchmark, less 1; below 0 the asset is cheaper. Percentile and z-score against the whole history, the present included. Windows overlap: the interval counts only those that stand side by side, and holds for what the gap adds to the average, not for any one period.',
    );
  });
  sheet.block(() => chart(context, 'valuation-gap', 16));
  if (!result) throw new Error('The section on valuation has no tables.');
  const [first, second] = [valuation.first, valuation.second].map(({ range }) => sheet.notation.range(range));
  const dates = sheet.notation.range(valuation.dates.range);
  const valued = rotor('ALIGN', dates, first ?? '', dates, second ?? '');
  const firstYear = `YEAR(MIN(INDEX(${valued},0,1)))`;
  return [cheap(context, result.gap, firstYear), paid(context, result.forecast)];
}
