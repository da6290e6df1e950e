import { joined, quoted, rotor } from '../formulas';
import type { Frequency } from '../frequency';
import type { ColumnInput, Notation, ReportInputs } from '../inputs';
import type { HeadCells, RuleCells } from '../context';
import type { ReportSheet } from '../reportSheet';
import { PRINTED_COLUMNS } from '../reportSheet';
import * as style from '../style';

/** Rows of the head that are filled once the verdict's cells are known. */
export interface Head {
  readonly cells: Omit<HeadCells, keyof RuleCells>;
  readonly answerRow: number;
}

/** The name in the column's own cell where it has one, so that it follows; else as a formula's text. */
export function columnName(notation: Notation, { range, label, labelled }: ColumnInput, otherwise: string): string {
  return labelled ? notation.range(notation.rows(range, 0, 1)) : quoted(label ?? otherwise);
}

/** The dates on which both have a price, as numbers, by a function that reads ISO texts too. */
function pricedDates({ dates, asset, benchmark }: ReportInputs['pair'], notation: Notation): string {
  const [dateText, assetText, benchmarkText] = [dates, asset, benchmark].map(({ range }) => notation.range(range));
  return `INDEX(${rotor('ALIGN', dateText ?? '', assetText ?? '', dateText ?? '', benchmarkText ?? '')},0,1)`;
}

/** Title, an empty place for the answer, what is compared over which span. */
export function composeHead(sheet: ReportSheet, inputs: ReportInputs, frequency: Frequency): Head {
  const { notation } = sheet;
  const { pair } = inputs;
  sheet.value(0, 'Is the rotation real?', style.TITLE, PRINTED_COLUMNS);
  sheet.next(30);
  const subtitleRow = sheet.row;
  sheet.next(20);
  sheet.space(6);
  const answerRow = sheet.row;
  sheet.next(40);
  sheet.space(8);

  sheet.value(0, 'From benchmark', style.ROW_HEAD);
  sheet.value(1, 'into asset', style.ROW_HEAD, 2);
  ['First date', 'Last date', 'Rows', 'Rows come', 'Rows a year'].forEach((text, index) =>
    sheet.value(3 + index, text, style.COLUMN_HEAD),
  );
  sheet.next(16);
  const name = (column: number, given: ColumnInput, otherwise: string, span?: number): string =>
    sheet.formula(column, columnName(notation, given, otherwise), { ...style.LABEL, bold: true }, span);
  const benchmarkName = name(0, pair.benchmark, 'Benchmark');
  const assetName = name(1, pair.asset, 'Asset', 2);
  const priced = pricedDates(pair, notation);
  const firstDate = sheet.formula(3, `MIN(${priced})`, style.figure(style.DATE));
  const lastDate = sheet.formula(4, `MAX(${priced})`, style.figure(style.DATE));
  const rows = sheet.formula(5, `COUNT(${priced})`, style.figure(style.COUNT));
  sheet.value(6, frequency.name, style.TEXT_RIGHT);
  const rowsAYear = sheet.value(7, frequency.rowsAYear, style.figure(style.COUNT));
  sheet.next(17);

  const endRow = sheet.row;
  sheet.row = subtitleRow;
  const title = joined(
    '"From "',
    benchmarkName,
    '" into "',
    assetName,
    '", "',
    `YEAR(${firstDate})`,
    `IF(YEAR(${lastDate})>YEAR(${firstDate})," to "&YEAR(${lastDate}),"")`,
  );
  sheet.formula(0, title, style.SUBTITLE, PRINTED_COLUMNS);
  sheet.row = endRow;
  return {
    answerRow,
    cells: {
      assetName,
      benchmarkName,
      firstDate,
      lastDate,
      rows,
      rowsAYear,
    },
  };
}
