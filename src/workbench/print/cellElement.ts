/** A cell as part of a table on paper. */
import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { estimatedTextWidth } from '../../charts/view/textWidth';
import type { PrintedCell } from './printedSheet';

const HORIZONTAL: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
};
const VERTICAL: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
};
/** The grid's own font and size in points. */
const FONT = { family: 'Arial', size: 11 } as const;
const PIXELS_A_POINT = 96 / 72;

function border(line: Nullable<IBorderStyleData>): string {
  return line ? `1px solid ${line.cl.rgb ?? '#000000'}` : '';
}

/** Properties of CSS. */
type Look = Readonly<Record<string, string>>;

function fontOf({ bl, it, fs, ff, ul, st }: IStyleData): Look {
  return {
    fontFamily: `${ff ?? FONT.family}, Arial, sans-serif`,
    fontSize: `${fs ?? FONT.size}pt`,
    fontWeight: bl === BooleanNumber.TRUE ? 'bold' : '',
    fontStyle: it === BooleanNumber.TRUE ? 'italic' : '',
    textDecoration: [ul?.s ? 'underline' : '', st?.s ? 'line-through' : ''].join(' ').trim(),
  };
}

function bordersOf({ bd }: IStyleData): Look {
  return {
    borderTop: border(bd?.t),
    borderBottom: border(bd?.b),
    borderLeft: border(bd?.l),
    borderRight: border(bd?.r),
  };
}

function lookOf({ style, align }: PrintedCell): Look {
  return {
    ...fontOf(style),
    ...bordersOf(style),
    color: style.cl?.rgb ?? '',
    backgroundColor: style.bg?.rgb ?? '',
    textAlign: HORIZONTAL[align] ?? 'left',
    verticalAlign: VERTICAL[style.vt ?? VerticalAlign.BOTTOM] ?? 'bottom',
  };
}

/** Pixels that a text on one line may take: its own cell, and the empty ones beside it. */
export interface Room {
  readonly width: number;
  /** Nothing more is printed beyond. */
  readonly endsAtEdge: boolean;
}

/** A text too long for the paper takes another line, for nothing may be lost on it. */
function wraps({ text, style: look, align }: PrintedCell, { width, endsAtEdge }: Room): boolean {
  if (look.tb === WrapStrategy.WRAP) return true;
  const size = (look.fs ?? FONT.size) * PIXELS_A_POINT;
  return endsAtEdge && align === HorizontalAlign.LEFT && estimatedTextWidth(text, size) > width;
}

export function cellElement(cell: PrintedCell, room: Room): HTMLTableCellElement {
  const element = document.createElement('td');
  element.colSpan = cell.columnSpan;
  element.rowSpan = cell.rowSpan;
  Object.assign(element.style, lookOf(cell));
  if (cell.text === '') return element;
  const text = document.createElement('div');
  text.textContent = cell.text;
  text.className = wraps(cell, room) ? 'print-wrapped' : 'print-line';
  // A text that wraps in the grid keeps to its own cell.
  if (cell.style.tb !== WrapStrategy.WRAP) text.style.width = `${room.width}px`;
  element.append(text);
  return element;
}
