import type { Finding, ReportContext } from '../context';
import {
  countText,
  ifNumber,
  joined,
  leadText,
  orDash,
  pointsText,
  probabilityText,
  quoted,
  rotor,
  studentProbability,
} from '../formulas';
import { windowsOf } from '../frequency';
import { PRINTED_COLUMNS } from '../reportSheet';
import * as style from '../style';
import { chart, columnHeads, heading, monthsText } from './parts';

/** Cells of the table of windows that other sections read. */
interface WindowCells {
  readonly rows: string;
  readonly lead: string;
  readonly rank: string;
  readonly count: string;
  readonly percentile: string;
  readonly independent: string;
}

export interface Move {
  readonly findings: readonly Finding[];
  /** The lead over about three months: what short covering would have to explain. */
  readonly recentLead: string;
}

/** What a move is called by its place among the moves there have been. */
interface MoveWords {
  readonly tooFew: string;
  readonly strong: string;
  readonly weak: string;
  readonly usual: string;
}
const READINGS: MoveWords = { tooFew: '◆ too few', strong: '▲ strong', weak: '▼ weak', usual: '◆ usual' };
const ANSWERS: MoveWords = {
  tooFew: '◆ Cannot tell, too few independent moves',
  strong: '▲ Supports, unusually strong',
  weak: '▼ Against, unusually weak',
  usual: '◆ Cannot tell, a usual move',
};

/** A formula for the word. A lag is not strong for being among the least of many lags, nor is a lead weak. */
function reads(
  { lowPercentile, highPercentile, fewestEvents }: ReportContext['head'],
  { lead, percentile, independent }: Pick<WindowCells, 'lead' | 'percentile' | 'independent'>,
  { tooFew, strong, weak, usual }: MoveWords,
): string {
  const isStrong = `AND(${percentile}>=${highPercentile},${lead}>0)`;
  const isWeak = `AND(${percentile}<=${lowPercentile},${lead}<0)`;
  const word = `IF(${isStrong},${quoted(strong)},IF(${isWeak},${quoted(weak)},${quoted(usual)}))`;
  return `IF(${independent}<${fewestEvents},${quoted(tooFew)},${word})`;
}

function headlines({ sheet, pair, head, frequency }: ReportContext): void {
  const horizons = frequency.rowsAYear > 1 ? ['1', `ROUND(${head.rowsAYear},0)`] : ['1'];
  for (const horizon of horizons) {
    const sentence = rotor(
      'HEADLINE',
      pair.dates,
      pair.asset,
      pair.benchmark,
      horizon,
      head.assetName,
      head.benchmarkName,
    );
    const none = joined('"– No move over "', horizon, '" rows: there are only "', head.rows, '"."');
    sheet.formula(0, `IFNA(${sentence},${none})`, style.BODY, PRINTED_COLUMNS);
    sheet.next(20);
  }
}

function windowRow({ sheet, pair, head }: ReportContext, months: number): WindowCells {
  sheet.value(0, monthsText(months), style.LABEL);
  const rows = sheet.formula(1, `ROUND(${months}*${head.rowsAYear}/12,0)`, style.figure(style.COUNT));
  const [performance, place] = ['RELPERF', 'MOVERANK'].map((name) =>
    orDash(rotor(name, pair.asset, pair.benchmark, rows)),
  );
  const lead = sheet.formula(2, performance ?? '', style.boldFigure(style.SIGNED_PERCENT));
  const rank = sheet.formula(3, place ?? '', style.figure(style.COUNT));
  const count = sheet.at(4);
  const { row } = sheet;
  sheet.look({ startRow: row, startColumn: 4, endRow: row, endColumn: 4 }, style.figure(style.COUNT));
  const among = `IF(${count}>1,(${count}-${rank})/(${count}-1),"–")`;
  const percentile = sheet.formula(5, ifNumber(rank, among), style.figure(style.PERCENT));
  const independent = sheet.formula(6, `INT((${head.rows}-1)/${rows})`, style.figure(style.COUNT));
  const reading = reads(head, { lead, percentile, independent }, READINGS);
  const unknown = `IF(${head.rows}<=${rows},"– no move",IF(ISNUMBER(${rank}),"– one move","– see the error"))`;
  sheet.statusAt(7);
  sheet.formula(7, `IF(ISNUMBER(${percentile}),${reading},${unknown})`, style.TEXT_RIGHT);
  sheet.next();
  return { rows, lead, rank, count: `IF(ISNUMBER(${rank}),${count},"–")`, percentile, independent };
}

/** The trailing rows that hold a year of returns, as ranges of the user's own cells; undefined where there are fewer, or where a year is one return. */
function lastYear({
  sheet,
  inputs,
  frequency,
}: ReportContext): { readonly asset: string; readonly benchmark: string } | undefined {
  const { pair } = inputs;
  const { pairedRows } = pair;
  const last = pairedRows[pairedRows.length - 1] ?? 0;
  const first = pairedRows[pairedRows.length - 1 - frequency.rowsAYear];
  if (first === undefined || frequency.rowsAYear < 2) return undefined;
  const part = ({ range }: typeof pair.asset): string =>
    sheet.notation.range(sheet.notation.rows(range, first, last - first + 1));
  return { asset: part(pair.asset), benchmark: part(pair.benchmark) };
}

interface MeanCells {
  readonly mean: string;
  readonly low: string;
  readonly high: string;
  readonly count: string;
  readonly probability: string;
}

function meanRow(
  { sheet, head }: ReportContext,
  label: string,
  { asset, benchmark }: { readonly asset: string; readonly benchmark: string },
): MeanCells {
  const returns = rotor('RELRETURNS', asset, benchmark);
  const working = sheet.workingRows(`${label}: bootstrap interval a period, Newey–West t`, 1);
  const low = sheet.workingFormula(working, 0, rotor('BOOTCI', returns), style.WORKING_FIGURE);
  const high = sheet.workingCell(working, 1);
  const statistic = sheet.workingFormula(working, 2, rotor('NWTSTAT', returns), style.WORKING_FIGURE);
  sheet.workingLook(working, 1, [1, 1], style.WORKING_FIGURE);
  sheet.value(0, label, style.LABEL, 3);
  const given = [asset, benchmark, head.rowsAYear] as const;
  const mean = sheet.formula(
    3,
    `${rotor('INFORATIO', ...given)}*${rotor('TRACKINGERROR', ...given)}`,
    style.boldFigure(style.SIGNED_PERCENT),
  );
  const lowCell = sheet.formula(4, `${low}*${head.rowsAYear}`, style.figure(style.SIGNED_PERCENT));
  const highCell = sheet.formula(5, `${high}*${head.rowsAYear}`, style.figure(style.SIGNED_PERCENT));
  const count = sheet.formula(6, `COUNT(${returns})`, style.figure(style.COUNT));
  const probability = sheet.formula(7, studentProbability(statistic, `${count}-1`), style.figure(style.PROBABILITY));
  sheet.next();
  return { mean, low: lowCell, high: highCell, count, probability };
}

function hitRow(
  { sheet }: ReportContext,
  label: string,
  { asset, benchmark }: { readonly asset: string; readonly benchmark: string },
): void {
  const returns = rotor('RELRETURNS', asset, benchmark);
  sheet.value(0, label, style.LABEL, 3);
  sheet.formula(3, rotor('HITRATE', returns), style.boldFigure(style.PERCENT));
  sheet.formula(4, rotor('HITRATE', returns, '"low"'), style.figure(style.PERCENT));
  sheet.formula(5, rotor('HITRATE', returns, '"high"'), style.figure(style.PERCENT));
  sheet.formula(6, `COUNT(${returns})`, style.figure(style.COUNT));
  sheet.next();
}

function unusual({ head }: ReportContext, year: WindowCells): Finding {
  return {
    kind: 'found',
    question: 'Is the move unusual?',
    format: style.SIGNED_PERCENT,
    figure: year.lead,
    percentile: year.percentile,
    rank: year.rank,
    count: year.count,
    lacking: {
      condition: `${head.rows}<${year.rows}+2`,
      need: joined('"at least "', countText(`${year.rows}+2`), '" rows are needed, and there are "', head.rows),
    },
    sentence: ({ figure, percentile, ordinal, rank, count }) =>
      joined(
        reads(head, { lead: figure, percentile, independent: year.independent }, ANSWERS),
        '": "',
        leadText(figure),
        '" over 12 months in the "',
        ordinal,
        '" percentile since "',
        `YEAR(${head.firstDate})`,
        '" (rank "',
        countText(rank),
        '" of "',
        countText(count),
        '" overlapping moves, about "',
        countText(year.independent),
        '" of them independent)."',
      ),
  };
}

function beyondNoise({ head }: ReportContext, mean: MeanCells, span: string): Finding {
  return {
    kind: 'found',
    question: 'Is it more than noise?',
    format: style.SIGNED_PERCENT,
    figure: mean.mean,
    low: mean.low,
    high: mean.high,
    count: mean.count,
    probability: mean.probability,
    sentence: ({ figure, low, high, count, probability }) => {
      const direction = `IF(${figure}>0,"▲ Supports, significant","▼ Against, significant")`;
      return joined(
        `IF(${probability}<${head.significance},${direction},"◆ Cannot tell, not significant")`,
        '": mean "',
        leadText(figure),
        `" a year over ${span}, 95 % interval "`,
        pointsText(low),
        '" to "',
        pointsText(high),
        '", "',
        countText(count),
        '" periods, "',
        probabilityText(probability),
        '"."',
      );
    },
  };
}

/** How large the latest moves are among all there have been, and how surely the mean differs from nothing. */
export function composeMove(context: ReportContext): Move {
  const { sheet, frequency, pair, head } = context;
  const windows = new Map<number, WindowCells>();
  sheet.block(() => {
    heading(sheet, '1  The move: how unusual is it?');
    headlines(context);
    const heads = [
      'Rows',
      'Lead (+) or lag (−)',
      'Rank from strongest',
      'of moves',
      'Percentile',
      'Independent',
      'Reading',
    ];
    columnHeads(sheet, 'Over the last', heads);
    for (const months of windowsOf(frequency)) windows.set(months, windowRow(context, months));
    sheet.note(
      'Lead: return of the asset less that of the benchmark over the window, in percentage points. Percentile among all overlapping windows of that length; independent: how many windows fit side by side.',
    );
  });
  const recent = lastYear(context);
  let judged: MeanCells | undefined;
  sheet.block(() => {
    sheet.space(4);
    columnHeads(sheet, 'Is it more than noise?', ['Figure', 'Low 95 %', 'High 95 %', 'n', 'p'], 3);
    judged = meanRow(context, 'Mean lead a year, whole history', pair);
    if (recent) judged = meanRow(context, 'Mean lead a year, last 12 months', recent);
    hitRow(context, 'Share of periods ahead, whole history', pair);
    if (recent) hitRow(context, 'Share of periods ahead, last 12 months', recent);
    sheet.value(0, 'Latest period in standard deviations (MOVEZ)', style.LABEL, 3);
    const score = orDash(rotor('MOVEZ', pair.asset, pair.benchmark));
    const scoreCell = sheet.formula(3, score, style.boldFigure(style.AMONG_PERCENTS.twoDecimals));
    sheet.formula(6, `IF(ISNUMBER(${scoreCell}),${head.rows}-2,"–")`, style.figure(style.COUNT));
    sheet.next();
    sheet.value(0, 'Periods ahead (+) or behind (−) in a row (STREAK)', style.LABEL, 3);
    const streak = rotor('STREAK', pair.asset, pair.benchmark);
    sheet.formula(3, streak, style.boldFigure(style.AMONG_PERCENTS.signedCount));
    sheet.next();
    sheet.note(
      'Intervals of means: stationary bootstrap, 9,999 samples. p: two-sided, Student’s t of the Newey–West t-statistic. Intervals of shares: Wilson.',
    );
  });
  sheet.block(() => chart(context, 'relative-strength', 10));
  const year = windows.get(12);
  if (!year || !judged) throw new Error('The section on the move has no row for 12 months.');
  const whole = frequency.rowsAYear < 2 ? 'the whole history' : 'less than 12 months of data';
  const span = recent ? 'the last 12 months' : whole;
  return {
    findings: [unusual(context, year), beyondNoise(context, judged, span)],
    recentLead: (windows.get(3) ?? year).lead,
  };
}
