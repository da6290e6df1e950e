import type { ReportContent } from '../../../src/reports/report';

export const FIGURES_ROW: number;
export const TABLE_ROW: number;
export const CHART_ROW: number;
export const LAST_ROW: number;
export function smallReport(data: {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly paper?: 'A4' | 'Letter';
}): ReportContent;
