import type { HeadCells, ReportCharts, ReportContext } from './context';
import { frequencyOf } from './frequency';
import type { Frequency } from './frequency';
import type { Notation, ReportInputs } from './inputs';
import { fillPages, rowsToSpare } from './pages';
import type { ReportContent } from './report';
import { PRINTED_COLUMNS, ReportSheet } from './reportSheet';
import { composeAfterCut } from './sections/afterCut';
import { composeClosing } from './sections/closing';
import { composeHead } from './sections/head';
import { composeLeadership } from './sections/leadership';
import { composeMove } from './sections/move';
import { composePositioning } from './sections/positioning';
import { composeValuation } from './sections/valuation';
import { composeVerdict, ruleCells } from './sections/verdict';
import { ANSWER } from './style';

/** Characters: the questions fit into the first column, and dates into the others, without the page being made much smaller. */
const FIRST_WIDTH = 25;
const FIGURE_WIDTH = 10.3;
/** Empty rows between what is printed and the working cells. */
const WORKING_DISTANCE = 3;

function columnWidths(): readonly number[] {
  return [FIRST_WIDTH, ...Array.from({ length: PRINTED_COLUMNS - 1 }, () => FIGURE_WIDTH)];
}

function pairFrequency({ pair }: ReportInputs): Frequency {
  return frequencyOf(pair.pairedRows.flatMap((row) => pair.dates.serials[row] ?? []));
}

function contextOf(
  sheet: ReportSheet,
  inputs: ReportInputs,
  charts: ReportCharts,
  head: HeadCells,
  moreRows: readonly number[],
): ReportContext {
  const { notation } = sheet;
  const { dates, asset, benchmark } = inputs.pair;
  return {
    sheet,
    inputs,
    charts,
    moreRows,
    frequency: pairFrequency(inputs),
    head,
    pair: {
      dates: notation.range(dates.range),
      asset: notation.range(asset.range),
      benchmark: notation.range(benchmark.range),
    },
  };
}

/** What is known once everything has its place: rows that formulas above them name, and how far charts may grow. */
interface Places {
  readonly rulesRow: number;
  readonly workingTop: number;
  readonly moreRows: readonly number[];
}
interface Composed {
  readonly content: ReportContent;
  readonly places: Places;
}

function compose(inputs: ReportInputs, charts: ReportCharts, notation: Notation, given: Places): Composed {
  const sheet = new ReportSheet(notation, given.workingTop);
  const { asset, benchmark } = inputs.pair;
  const head = composeHead(sheet, inputs, pairFrequency(inputs));
  const cells = { ...head.cells, ...ruleCells(notation, given.rulesRow) };
  const context = contextOf(sheet, inputs, charts, cells, given.moreRows);
  const move = composeMove(context);
  const leadership = composeLeadership(context);
  const valuation = composeValuation(context);
  const afterCut = composeAfterCut(context);
  const positioning = composePositioning(context, move.recentLead);
  const findings = [...move.findings, leadership, ...valuation, afterCut, positioning];
  const verdict = composeVerdict(context, findings);
  composeClosing(context);

  const endRow = sheet.row - 1;
  sheet.row = head.answerRow;
  sheet.formula(0, verdict.answer, ANSWER, PRINTED_COLUMNS);
  const names = `${asset.label ?? 'Asset'} against ${benchmark.label ?? 'Benchmark'}`;
  const pages = fillPages(sheet.blocks, sheet.heights, inputs.paper);
  const content: ReportContent = {
    sheetName: 'Rotation report',
    stagingSheetName: 'Rotation report cells',
    columnWidths: columnWidths(),
    rowHeights: [...sheet.heights].map(([row, height]) => ({ row, height })),
    cells: sheet.cells,
    statusColors: sheet.statusColors,
    charts: sheet.charts,
    page: {
      paper: inputs.paper,
      orientation: 'portrait',
      header: `Is the rotation real? ${names}`,
      footer: 'Calculated by Rotor. Past performance says nothing certain of the future.',
      printArea: { startRow: 0, startColumn: 0, endRow, endColumn: PRINTED_COLUMNS - 1 },
      breaksBefore: pages.slice(1).map(({ startRow }) => startRow),
    },
  };
  const chartRows = sheet.charts.map(({ area }) => area.startRow);
  return {
    content,
    places: {
      rulesRow: verdict.rulesRow,
      workingTop: endRow + 1 + WORKING_DISTANCE,
      moreRows: rowsToSpare(pages, chartRows),
    },
  };
}

/** The report “Is the rotation real?”: one printable sheet of live formulas on the user's own ranges. */
export function composeRotationReport(inputs: ReportInputs, charts: ReportCharts, notation: Notation): ReportContent {
  // Composed again once it is known how high charts can be, and again once everything has its place: no row depends on what formulas say.
  const small = compose(inputs, charts, notation, { rulesRow: 0, workingTop: 0, moreRows: [] }).places;
  const { moreRows } = small;
  const { places } = compose(inputs, charts, notation, small);
  return compose(inputs, charts, notation, { ...places, moreRows }).content;
}
