import type { ReportChart, ReportContent } from '../../../reports/report';

function aboveSource(placed: ReportChart): ReportChart {
  const { area, source } = placed;
  return source ? { ...placed, area: { ...area, endRow: area.endRow - 1 } } : placed;
}

/** The report with the sources of its charts in cells below them: a chart of Excel has no line for its source. */
export function withSourcesInCells(report: ReportContent): ReportContent {
  const sources = report.charts.flatMap(({ source }) => source ?? []);
  return { ...report, cells: [...report.cells, ...sources], charts: report.charts.map(aboveSource) };
}
