import type { Finding, ReportContext } from '../context';
import { countText, joined, orDash, percentText, rotor } from '../formulas';
import { windowsOf } from '../frequency';
import type { PanelInput } from '../inputs';
import { QUADRANT_RULES } from '../style';
import * as style from '../style';
import { columnName } from './head';
import { chart, columnHeads, heading, missing, monthsText } from './parts';

const QUESTION = 'Is the leadership broad?';
const ADD =
  'add a panel. Choose columns of prices side by side, such as portfolios or sectors, and what they are measured against (fields “Parts of the market” and “Benchmark of the parts”).';
const LEAD_COLUMN = 3;

interface BreadthCells {
  readonly rows: string;
  readonly breadth: string;
  readonly low: string;
  readonly high: string;
  readonly count: string;
}

function windowRow({ sheet, head }: ReportContext, prices: string, benchmark: string, months: number): BreadthCells {
  sheet.value(0, monthsText(months), style.LABEL);
  const rows = sheet.formula(1, `ROUND(${months}*${head.rowsAYear}/12,0)`, style.figure(style.COUNT));
  const leads = `INDEX(${rotor('LEADERS', prices, benchmark, rows)},0,${LEAD_COLUMN})`;
  const figure = (column: number, call: string, look = style.figure(style.PERCENT)): string =>
    sheet.formula(column, orDash(call), look);
  const breadth = figure(2, rotor('BREADTH', prices, benchmark, rows), style.boldFigure(style.PERCENT));
  const low = figure(3, rotor('HITRATE', leads, '"low"'));
  const high = figure(4, rotor('HITRATE', leads, '"high"'));
  const count = sheet.formula(5, `COUNT(${leads})`, style.figure(style.COUNT));
  figure(6, rotor('DISPERSION', prices, rows));
  figure(7, rotor('LEADERSHIP', prices, rows, head.rowsAYear), style.figure(style.TWO_DECIMALS));
  sheet.next();
  return { rows, breadth, low, high, count };
}

function rotationMap({ sheet, frequency }: ReportContext, panel: PanelInput, prices: string, benchmark: string): void {
  const window = rotationWindow(frequency.rowsAYear);
  const [startRow, endRow] = [sheet.row, sheet.row + panel.columnCount];
  sheet.formula(0, rotor('ROTATIONMAP', prices, benchmark, window), style.ROW_HEAD);
  const look = (startColumn: number, endColumn: number, look: Parameters<typeof sheet.look>[1]): void =>
    sheet.look({ startRow: startRow + 1, startColumn, endRow, endColumn }, look);
  sheet.look({ startRow, startColumn: 1, endRow: startRow, endColumn: 6 }, style.COLUMN_HEAD);
  look(0, 0, style.LABEL);
  look(1, 2, style.figure(style.ONE_DECIMAL));
  look(3, 3, style.TEXT_RIGHT);
  look(4, 4, style.figure('0"°"'));
  look(5, 5, style.figure(style.ONE_DECIMAL));
  look(6, 6, style.figure('0'));
  sheet.statusColors.push({
    area: { startRow: startRow + 1, startColumn: 3, endRow, endColumn: 3 },
    rules: QUADRANT_RULES,
  });
  sheet.next(28);
  for (let row = startRow + 1; row <= endRow; row += 1) sheet.next();
  sheet.note(
    `RS-Ratio and RS-Momentum by moving averages over ${window} rows, 100 = in step with the benchmark. Agreement: how many of three methods give this quadrant.`,
  );
}

/** Rows that the averages of the rotation map look back: a year of months or quarters, else 30 rows. */
export function rotationWindow(rowsAYear: number): number {
  return rowsAYear >= 4 && rowsAYear <= 12 ? 12 : 30;
}

function broad({ sheet }: ReportContext, panel: PanelInput, year: BreadthCells): Finding {
  const against = columnName(sheet.notation, panel.benchmark, 'the benchmark');
  return {
    kind: 'found',
    question: QUESTION,
    format: style.PERCENT,
    figure: year.breadth,
    low: year.low,
    high: year.high,
    count: year.count,
    lacking: {
      condition: `${year.breadth}="–"`,
      need: joined('"more than "', countText(year.rows), '" rows of the parts and of their benchmark are needed"'),
    },
    sentence: ({ figure, low, high, count }) =>
      joined(
        `IF(${low}>0.5,"▲ Supports, broad",IF(${high}<0.5,"▼ Against, narrow","◆ Cannot tell, neither broad nor narrow for sure"))`,
        '": "',
        percentText(figure),
        '" of "',
        countText(count),
        '" parts beat "',
        against,
        '" over 12 months, 95 % interval "',
        percentText(low),
        '" to "',
        percentText(high),
        '"."',
      ),
  };
}

/** Whether many parts of the market lead, or few. */
export function composeLeadership(context: ReportContext): Finding {
  const { sheet, inputs, frequency } = context;
  const { panel } = inputs;
  if (!panel) {
    sheet.block(() => {
      heading(sheet, '2  Leadership: is it broad?');
      missing(sheet, ADD);
    });
    return { kind: 'missing', question: QUESTION, add: 'add a panel, as section 2 says.' };
  }
  const prices = sheet.notation.range(panel.prices);
  const benchmark = sheet.notation.range(panel.benchmark.range);
  let year: BreadthCells | undefined;
  sheet.block(() => {
    heading(sheet, '2  Leadership: is it broad?');
    const heads = ['Rows', 'Breadth', 'Low 95 %', 'High 95 %', 'Parts', 'Dispersion', 'Reversal'];
    columnHeads(sheet, 'Over the last', heads);
    for (const months of windowsOf(frequency)) year = windowRow(context, prices, benchmark, months);
    sheet.note(
      'Breadth: share of parts that beat their benchmark, with its Wilson interval; parts move together, so that the true interval is wider. Dispersion: standard deviation across parts. Reversal, of three parts or more: 1 where their order is turned over against the 12 months before, −1 where it is unchanged.',
    );
    sheet.space(4);
    rotationMap(context, panel, prices, benchmark);
  });
  sheet.block(() => chart(context, 'rotation-map', 21));
  if (!year) throw new Error('The section on leadership has no row.');
  return broad(context, panel, year);
}
