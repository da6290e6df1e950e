import type { HeadCells, ReportCharts, ReportContext } from './context';
import { frequencyOf } from './frequency';
import type { Frequency } from './frequency';
import type { Notation, ReportInputs } from './inputs';
import { pageBreaks } from './pages';
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

const FIRST_WIDTH = 22;
const FIGURE_WIDTH = 9.3;
/** Empty rows between what is printed and the working cells. */
const WORKING_DISTANCE = 3;

function columnWidths(): readonly number[] {
  return [FIRST_WIDTH, ...Array.from({ length: PRINTED_COLUMNS - 1 }, () => FIGURE_WIDTH)];
}

function pairFrequency({ pair }: ReportInputs): Frequency {
  return frequencyOf(pair.pairedRows.flatMap((row) => pair.dates.serials[row] ?? []));
}

function contextOf(sheet: ReportSheet, inputs: ReportInputs, charts: ReportCharts, head: HeadCells): ReportContext {
  const { notation } = sheet;
  const { dates, asset, benchmark } = inputs.pair;
  return {
    sheet,
    inputs,
    charts,
    frequency: pairFrequency(inputs),
    head,
    pair: {
      dates: notation.range(dates.range),
      asset: notation.range(asset.range),
      benchmark: notation.range(benchmark.range),
    },
  };
}

/** Rows that formulas above them name: known once everything has its place. */
interface LaterRows {
  readonly rulesRow: number;
  readonly workingTop: number;
}
interface Composed {
  readonly content: ReportContent;
  readonly later: LaterRows;
}

function compose(inputs: ReportInputs, charts: ReportCharts, notation: Notation, given: LaterRows): Composed {
  const sheet = new ReportSheet(notation, given.workingTop);
  const { asset, benchmark } = inputs.pair;
  const { context, answerRow, move } = sheet.section(() => {
    const head = composeHead(sheet, inputs, pairFrequency(inputs));
    const cells = { ...head.cells, ...ruleCells(notation, given.rulesRow) };
    const whole = contextOf(sheet, inputs, charts, cells);
    return { context: whole, answerRow: head.answerRow, move: composeMove(whole) };
  });
  const leadership = sheet.section(() => composeLeadership(context));
  const valuation = sheet.section(() => composeValuation(context));
  const afterCut = sheet.section(() => composeAfterCut(context));
  const positioning = sheet.section(() => composePositioning(context, move.recentLead));
  const findings = [...move.findings, leadership, ...valuation, afterCut, positioning];
  const verdict = sheet.section(() => composeVerdict(context, findings));
  sheet.section(() => composeClosing(context));

  const endRow = sheet.row - 1;
  sheet.row = answerRow;
  sheet.formula(0, verdict.answer, ANSWER, PRINTED_COLUMNS);
  const names = `${asset.label ?? 'Asset'} against ${benchmark.label ?? 'Benchmark'}`;
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
      breaksBefore: pageBreaks(sheet.sections, sheet.blocks, sheet.heights, inputs.paper),
    },
  };
  return { content, later: { rulesRow: verdict.rulesRow, workingTop: endRow + 1 + WORKING_DISTANCE } };
}

/** The report “Is the rotation real?”: one printable sheet of live formulas on the user's own ranges. */
export function composeRotationReport(inputs: ReportInputs, charts: ReportCharts, notation: Notation): ReportContent {
  // Composed once to learn where everything goes: no row depends on what formulas say.
  const { later } = compose(inputs, charts, notation, { rulesRow: 0, workingTop: 0 });
  return compose(inputs, charts, notation, later).content;
}
