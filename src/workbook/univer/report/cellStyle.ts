import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { CellStyle } from '../../../reports/report';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

function bordersOf({ lineAbove, lineBelow }: CellStyle): IBorderData {
  return {
    ...(lineAbove === undefined ? {} : { t: { s: BorderStyleTypes.THIN, cl: { rgb: lineAbove } } }),
    ...(lineBelow === undefined ? {} : { b: { s: BorderStyleTypes.THIN, cl: { rgb: lineBelow } } }),
  };
}

/** A report's style as the grid stores it. */
export function gridStyle(style: CellStyle): IStyleData {
  const { bold, italic, size, color, fill, align, verticalAlign, wrap, numberFormat } = style;
  const borders = bordersOf(style);
  return {
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(size === undefined ? {} : { fs: size }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(align === undefined ? {} : { ht: HORIZONTAL[align] }),
    ...(verticalAlign === undefined ? {} : { vt: VERTICAL[verticalAlign] }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(Object.keys(borders).length > 0 ? { bd: borders } : {}),
  };
}
