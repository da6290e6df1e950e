import type { Finding, ReportContext } from '../context';
import { countText, decimalText, joined, pointsText, rotor } from '../formulas';
import { frequencyOf } from '../frequency';
import type { PositionsInput } from '../inputs';
import * as style from '../style';
import { chart, columnHeads, heading, missing } from './parts';
import { composeSqueeze } from './squeeze';

const QUESTION = 'Is it free of a squeeze?';
const TITLE = '5  Positioning: is it short covering?';
const ADD =
  'add positioning. Choose long and short contracts of one group with their dates, such as leveraged funds in futures (fields “Long contracts”, “Short contracts” and “Dates of the positions”), or short interest.';
const YEARS_BACK = 3;

interface PositionCells {
  readonly index: string;
  readonly percentile: string;
  readonly rank: string;
  readonly count: string;
  /** Change of short contracts against open interest over a quarter, and its percentile; only with open interest. */
  readonly covering: { readonly change: string; readonly percentile: string } | undefined;
}

/** The rows up to the last price: what came after it cannot have moved it. */
interface UsedRows {
  readonly rowCount: number;
  readonly lastRow: number;
  readonly serials: readonly number[];
}

export function usedPositions({ dates }: PositionsInput, lastPrice: number): UsedRows | undefined {
  const rows = dates.serials.flatMap((serial, row) =>
    serial !== undefined && serial <= lastPrice ? [{ serial, row }] : [],
  );
  const last = rows[rows.length - 1];
  if (!last || rows.length < 2) return undefined;
  return { rowCount: last.row + 1, lastRow: last.row, serials: rows.map(({ serial }) => serial) };
}

function coveringRow(
  { sheet }: ReportContext,
  shorts: string,
  openInterest: string,
  quarter: number,
): { readonly change: string; readonly percentile: string } {
  sheet.value(0, `Shorts against open interest, ${quarter} rows`, style.LABEL, 3);
  const change = sheet.formula(
    3,
    rotor('RELPERF', shorts, openInterest, quarter),
    style.boldFigure(style.SIGNED_PERCENT),
  );
  const { row } = sheet;
  const rank = sheet.formula(5, rotor('MOVERANK', shorts, openInterest, quarter), style.figure(style.COUNT));
  sheet.look({ startRow: row, startColumn: 6, endRow: row, endColumn: 6 }, style.figure(style.COUNT));
  const count = sheet.at(6);
  const percentile = sheet.formula(4, `(${count}-${rank})/(${count}-1)`, style.figure(style.PERCENT));
  sheet.next();
  return { change, percentile };
}

function positionRows(context: ReportContext, positions: PositionsInput, used: UsedRows): PositionCells {
  const { sheet, head } = context;
  const { notation } = sheet;
  const { rowsAYear } = frequencyOf(used.serials);
  const [window, quarter] = [YEARS_BACK * rowsAYear, Math.max(1, Math.round(rowsAYear / 4))];
  const columns = [positions.longs, positions.shorts, ...(positions.openInterest ? [positions.openInterest] : [])];
  const all = columns.map(({ range }) => notation.range(notation.rows(range, 0, used.rowCount)));
  const latest = columns.map(({ range }) => notation.range(notation.rows(range, used.lastRow, 1)));
  const net = rotor('COTNET', ...all);
  const format = positions.openInterest ? style.SIGNED_PERCENT : '+#,##0;"−"#,##0;0';

  sheet.value(
    0,
    positions.openInterest ? 'Net position, share of open interest' : 'Net position, contracts',
    style.LABEL,
    3,
  );
  const value = sheet.formula(3, rotor('COTNET', ...latest), style.boldFigure(format));
  const count = sheet.formula(6, `COUNT(${net})`, style.figure(style.COUNT));
  // The share of rows below the latest, by the rows that hold a figure; those without are missing to HITRATE.
  const percentile = sheet.formula(
    4,
    `${rotor('HITRATE', `${value}-${net}`)}*${count}/(${count}-1)`,
    style.figure(style.PERCENT),
  );
  const rank = sheet.formula(5, `ROUND(${percentile}*(${count}-1),0)+1`, style.figure(style.COUNT));
  sheet.next();
  sheet.value(0, `Place from 0 to 100 in ${window} rows (COTINDEX)`, style.LABEL, 3);
  const index = sheet.formula(3, rotor('COTINDEX', net, window), style.boldFigure(style.AMONG_PERCENTS.oneDecimal));
  sheet.formula(6, `MIN(${count},${window})`, style.figure(style.COUNT));
  sheet.next();
  sheet.value(0, `z-score within ${window} rows (CROWDING)`, style.LABEL, 3);
  sheet.formula(3, rotor('CROWDING', net, window), style.boldFigure(style.AMONG_PERCENTS.twoDecimals));
  sheet.formula(6, `MIN(${count},${window})`, style.figure(style.COUNT));
  sheet.next();
  const [, shorts, openInterest] = all;
  const covering = shorts && openInterest ? coveringRow(context, shorts, openInterest, quarter) : undefined;
  sheet.value(0, 'Days from the last positions to the last price', style.LABEL, 3);
  const lastDate = notation.range(notation.rows(positions.dates.range, used.lastRow, 1));
  const lastPositions = positions.dates.numeric ? lastDate : `DATEVALUE(${lastDate})`;
  sheet.formula(3, `${head.lastDate}-${lastPositions}`, style.figure(style.AMONG_PERCENTS.count));
  sheet.next();
  return { index, percentile, rank, count, covering };
}

function squeezed({ head }: ReportContext, cells: PositionCells, recentLead: string): Finding {
  return {
    kind: 'found',
    question: QUESTION,
    format: style.AMONG_PERCENTS.oneDecimal,
    figure: cells.index,
    percentile: cells.percentile,
    rank: cells.rank,
    count: cells.count,
    sentence: ({ figure, percentile, ordinal, count }) => {
      const crowded = `IF(${percentile}<=${head.lowPercentile},"◆ Cannot tell, shorts are crowded and not covered, fuel for a squeeze but no proof of one","▲ Supports, no sign of a squeeze")`;
      const status = cells.covering
        ? `IF(AND(${cells.covering.percentile}<=${head.lowPercentile},ISNUMBER(${recentLead}),${recentLead}>0),"▼ Against, shorts were covered unusually fast while the asset led",${crowded})`
        : crowded;
      const covering = cells.covering
        ? ['", shorts against open interest "', pointsText(cells.covering.change), '" over a quarter."']
        : ['"."'];
      return joined(
        status,
        '": net position in the "',
        ordinal,
        '" percentile of "',
        countText(count),
        '" rows, COTINDEX "',
        decimalText(figure, 0),
        ...covering,
      );
    },
  };
}

/** Whether the move can be short covering. */
export function composePositioning(context: ReportContext, recentLead: string): Finding {
  const { sheet, inputs } = context;
  const { positions, pair } = inputs;
  const lastPrice = pair.dates.serials[pair.pairedRows[pair.pairedRows.length - 1] ?? -1] ?? 0;
  const used = positions && usedPositions(positions, lastPrice);
  let finding: Finding = { kind: 'missing', question: QUESTION, add: 'add positioning, as section 5 says.' };
  sheet.block(() => {
    heading(sheet, TITLE);
    if (positions && used) {
      columnHeads(sheet, 'Positions', ['Figure', 'Percentile', 'Rank from lowest', 'n'], 3);
      finding = squeezed(context, positionRows(context, positions, used), recentLead);
      sheet.note(
        'Positions dated after the last price are left out: they cannot have moved it. A low percentile means that the group is unusually short. Shorts that shrink fast against open interest while the asset leads are the mark of covering.',
      );
    } else if (positions) {
      const add = 'choose positions that begin before the last price: fewer than two of those given do.';
      missing(sheet, add);
      finding = { kind: 'missing', question: QUESTION, add: 'choose other positions, as section 5 says.' };
    } else if (!inputs.shortInterest) missing(sheet, ADD);
    const score = composeSqueeze(context, QUESTION);
    if (score && finding.kind === 'missing') finding = score;
  });
  if (positions && used) sheet.block(() => chart(context, 'positioning', 16));
  return finding;
}
