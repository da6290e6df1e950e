import type { CellValue } from './workbook';

/** Cells of the workbook: the sheet's name as people read it, and an A1 address without sheet, such as `B5:B1187`. */
export interface RangeReference {
  readonly sheet: string;
  readonly address: string;
}

/** One argument of a worksheet function as the task pane knows it. */
export type FormulaArgument =
  | { readonly kind: 'range'; readonly range: RangeReference }
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  /** What another call gives, such as `ROTOR.VALGAPSERIES(…)` within `ROTOR.GAPFORWARD(…)`, or one of its columns, counted from 1. */
  | { readonly kind: 'call'; readonly call: FunctionCall; readonly column?: number }
  /** The dates beside which stands a 1, as `Rates!A2:A9*Rates!F2:F9`: 0 comes in place of the others, and is no date. */
  | { readonly kind: 'marked'; readonly dates: RangeReference; readonly marks: RangeReference }
  | { readonly kind: 'omitted' };

/** A call of a ROTOR function, without the namespace: `{ name: 'RELPERF', arguments: [...] }`. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly FormulaArgument[];
}

export const NAMESPACE = 'ROTOR';

/** `Prices!B2:B9`, with the sheet's name quoted where a formula needs it. */
export function rangeText({ sheet, address }: RangeReference): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Za-z]{1,3}[0-9]+$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`;
}

function argumentText(argument: FormulaArgument): string {
  if (argument.kind === 'range') return rangeText(argument.range);
  if (argument.kind === 'marked') return `${rangeText(argument.dates)}*${rangeText(argument.marks)}`;
  if (argument.kind === 'omitted') return '';
  if (argument.kind === 'call') {
    const text = callText(argument.call);
    return argument.column === undefined ? text : `INDEX(${text},0,${argument.column})`;
  }
  const { value } = argument;
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The call as a formula in the notation of `Range.formulas`: English names, comma and decimal point; omitted arguments at the end are dropped. */
export function formulaText(call: FunctionCall): string {
  return `=${callText(call)}`;
}

function callText(call: FunctionCall): string {
  const texts = call.arguments.map(argumentText);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return `${NAMESPACE}.${call.name}(${texts.join(',')})`;
}

/** What of a call's result an argument stands for. */
export function takenColumn<Value>(
  rows: readonly (readonly Value[])[],
  { column }: Extract<FormulaArgument, { kind: 'call' }>,
): readonly (readonly Value[])[] {
  return column === undefined ? rows : rows.map((row) => row.slice(column - 1, column));
}

/** What cells beside each other give when they are multiplied, row by row. */
export function markedDates(
  dates: readonly (readonly CellValue[])[],
  marks: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  const number = (value: CellValue | undefined): number => (typeof value === 'number' ? value : 0);
  return dates.map((row, index) => [number(row[0]) * number(marks[index]?.[0])]);
}

/** All cells that the call reads, those of calls within it included. */
export function rangesRead(call: FunctionCall): readonly RangeReference[] {
  return call.arguments.flatMap((argument) => {
    if (argument.kind === 'range') return [argument.range];
    if (argument.kind === 'marked') return [argument.dates, argument.marks];
    return argument.kind === 'call' ? rangesRead(argument.call) : [];
  });
}
