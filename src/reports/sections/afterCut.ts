import type { Finding, ReportContext } from '../context';
import {
  besideLabel,
  countText,
  fromTable,
  ifNumber,
  joined,
  leadText,
  orDash,
  percentText,
  pointsText,
  probabilityText,
  quoted,
  rotor,
  studentReach,
} from '../formulas';
import type { EventsInput } from '../inputs';
import * as style from '../style';
import { chart, columnHeads, heading, missing } from './parts';

const QUESTION = 'Has it followed past events?';
const ADD =
  'add event dates. Choose one column with the dates of the events, such as first rate cuts (field “Event dates”).';
const TITLE = '4  After the cut: what followed past events?';
const HORIZONS = ['1M', '3M', '6M', '12M', '24M'] as const;
const JUDGED = HORIZONS.indexOf('12M');
/** Rows of POSTCUTTABLE besides those of the events: its header and seven of summary. */
const OTHER_ROWS = 8;
const MOST_SHOWN = 40;

interface Summary {
  readonly mean: string;
  readonly low: string;
  readonly high: string;
  readonly hitRate: string;
  readonly hitLow: string;
  readonly hitHigh: string;
  readonly events: string;
  readonly probability: string;
}

/** POSTCUTTABLE among the working cells, where it has room for every event; printed cells look rows up by their labels. */
interface Table {
  /** Its first cell, an error where the function fails as a whole. */
  readonly anchor: string;
  readonly labels: string;
  readonly column: (horizon: number) => string;
  readonly events: string;
  readonly deviation: (horizon: number) => string;
}

function stage({ sheet, pair }: ReportContext, events: EventsInput): Table {
  const range = sheet.notation.range(events.range);
  const deviations = sheet.workingRows('Standard deviation across events, by horizon; number of events', 1);
  HORIZONS.forEach((horizon, index) =>
    sheet.workingFormula(
      deviations,
      index,
      rotor('POSTCUTRETURN', pair.dates, pair.asset, range, quoted(horizon), pair.benchmark, '"stdev"'),
      style.WORKING_FIGURE,
    ),
  );
  const rowCount = events.cellCount + OTHER_ROWS;
  const table = sheet.workingRows('What followed each event (POSTCUTTABLE)', rowCount);
  sheet.workingLook(table, rowCount, [0, 0], { align: 'left' });
  sheet.workingLook(table, 1 + events.cellCount, [0, 0], { align: 'left', numberFormat: style.DATE });
  sheet.workingLook(table, rowCount, [1, HORIZONS.length], { align: 'right', numberFormat: style.SLOPE });
  const list = quoted(HORIZONS.join(' '));
  const call = rotor('POSTCUTTABLE', pair.dates, pair.asset, range, pair.benchmark, list);
  const labels = sheet.workingRange(table, 0, rowCount);
  return {
    anchor: sheet.workingFormula(table, 0, call),
    labels,
    column: (horizon) => sheet.workingRange(table, horizon + 1, rowCount),
    events: sheet.workingFormula(deviations, HORIZONS.length, `MATCH("mean",${labels},0)-2`),
    deviation: (horizon) => sheet.workingCell(deviations, horizon),
  };
}

/** The latest events, as many as are shown; a row that is not needed stays blank. */
function eventRows({ sheet }: ReportContext, table: Table, shown: number): void {
  for (let index = 1; index <= shown; index += 1) {
    const row = `${index + 1}+MAX(0,${table.events}-${shown})`;
    const used = (formula: string): string =>
      `IF(ISERROR(${table.anchor}),"",IF(${index}<=${table.events},${formula},""))`;
    sheet.formula(0, used(`INDEX(${table.labels},${row})`), {
      ...style.LABEL,
      align: 'left',
      numberFormat: style.DATE,
    });
    HORIZONS.forEach((_, horizon) => {
      const entry = `INDEX(${table.column(horizon)},${row})`;
      // The table marks an event without enough prices by #N/A; any other error is shown as it is.
      sheet.formula(1 + horizon, used(`IFNA(${entry},"incomplete")`), style.figure(style.SIGNED_PERCENT));
    });
    sheet.next();
  }
}

function summaryRows({ sheet }: ReportContext, table: Table): Summary {
  const cells = (label: string, formula: (horizon: number) => string, format: string, top = false): string => {
    const line = top ? { lineAbove: '#616161' } : {};
    sheet.value(0, label, { ...style.LABEL, ...line });
    const row = HORIZONS.map((_, horizon) =>
      sheet.formula(1 + horizon, formula(horizon), { ...style.figure(format), bold: top, ...line }),
    );
    sheet.next();
    return row[JUDGED] ?? '';
  };
  const labelled = (label: string, format: string, shownAs: string, top = false): string =>
    cells(
      shownAs,
      (horizon) => fromTable(table.anchor, orDash(besideLabel(table.labels, table.column(horizon), label))),
      format,
      top,
    );
  const meanRow = sheet.row;
  const mean = labelled('mean', style.SIGNED_PERCENT, 'Mean', true);
  const eventsRow = meanRow + 7;
  const bound = (horizon: number, sign: '-' | '+'): string => {
    const [count, deviation] = [sheet.at(1 + horizon, eventsRow), table.deviation(horizon)];
    const margin = `${studentReach(`${count}-1`)}*${deviation}/SQRT(${count})`;
    // A single event has no deviation.
    const mean = sheet.at(1 + horizon, meanRow);
    return ifNumber(mean, `IF(ISNA(${deviation}),"–",${mean}${sign}${margin})`);
  };
  const low = cells('Mean, low 95 %', (horizon) => bound(horizon, '-'), style.SIGNED_PERCENT);
  const high = cells('Mean, high 95 %', (horizon) => bound(horizon, '+'), style.SIGNED_PERCENT);
  labelled('median', style.SIGNED_PERCENT, 'Median');
  const hitRate = labelled('hit rate', style.PERCENT, 'Hit rate');
  const hitLow = labelled('hit rate low', style.PERCENT, 'Hit rate, low 95 %');
  const hitHigh = labelled('hit rate high', style.PERCENT, 'Hit rate, high 95 %');
  const events = labelled('events', style.AMONG_PERCENTS.count, 'Complete events');
  const probability = labelled('p-value', style.PROBABILITY, 'p against random dates');
  return { mean, low, high, hitRate, hitLow, hitHigh, events, probability };
}

function followed({ head }: ReportContext, summary: Summary): Finding {
  return {
    kind: 'found',
    question: QUESTION,
    format: style.SIGNED_PERCENT,
    figure: summary.mean,
    low: summary.low,
    high: summary.high,
    count: summary.events,
    probability: summary.probability,
    lacking: {
      condition: `${summary.low}="–"`,
      need: joined(
        '"two events followed by 12 months of prices are needed, and there "',
        `IF(N(${summary.events})=1,"is 1","are "&N(${summary.events}))`,
      ),
    },
    sentence: ({ figure, low, high, count, probability }) => {
      const events = joined(countText(count), '" events, "', probabilityText(probability));
      const direction = `IF(${figure}>0,"▲ Supports, significant","▼ Against, significant")`;
      const status = `IF(${count}<${head.fewestEvents},"◆ Cannot tell, too few events",IF(${probability}<${head.significance},${direction},"◆ Cannot tell, not significant"))`;
      return joined(
        status,
        '": "',
        events,
        '"; mean "',
        leadText(figure),
        '" after 12 months, 95 % interval "',
        pointsText(low),
        '" to "',
        pointsText(high),
        '", ahead in "',
        percentText(summary.hitRate),
        '" ("',
        percentText(summary.hitLow),
        '" to "',
        percentText(summary.hitHigh),
        '")."',
      );
    },
  };
}

/** What followed past events such as first rate cuts, and how sure that is. */
export function composeAfterCut(context: ReportContext): Finding {
  const { sheet, inputs } = context;
  const { events } = inputs;
  if (!events) {
    sheet.block(() => {
      heading(sheet, TITLE);
      missing(sheet, ADD);
    });
    return { kind: 'missing', question: QUESTION, add: 'add event dates, as section 4 says.' };
  }
  let summary: Summary | undefined;
  const shown = Math.min(events.cellCount, MOST_SHOWN);
  sheet.block(() => {
    heading(sheet, TITLE);
    columnHeads(sheet, 'Event', ['1 month', '3 months', '6 months', '12 months', '24 months']);
    const table = stage(context, events);
    eventRows(context, table, shown);
    summary = summaryRows(context, table);
    const omitted = events.cellCount > shown ? ` The latest ${shown} events are shown; the summary counts all.` : '';
    sheet.note(
      `Return of the asset less that of the benchmark from the event on, in percentage points; incomplete where prices do not reach from the event to the end.${omitted} Intervals: Student for means, Wilson for hit rates. p: the events’ mean against the means of as many random dates, 9,999 draws; for well separated events only.`,
    );
  });
  sheet.block(() => chart(context, 'after-the-cut', 15));
  if (!summary) throw new Error('The section on events has no summary.');
  return followed(context, summary);
}
