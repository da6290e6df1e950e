import type { CellStyle, StatusColors } from './report';

/** Fluent's neutral greys and one accent; figures stand out by weight, not by colour. */
const INK = '#242424';
const QUIET = '#616161';
const LINE = '#D1D1D1';
const STRONG_LINE = '#616161';
const ACCENT = '#0F548C';
const WASH = '#F5F5F5';

const BASE: CellStyle = { size: 10, color: INK, verticalAlign: 'middle' };
const NOTE_SIZE = 9;

export const TITLE: CellStyle = { ...BASE, size: 20, bold: true };
export const SUBTITLE: CellStyle = { ...BASE, size: 12, color: QUIET };
export const ANSWER: CellStyle = { ...BASE, size: 13, bold: true, wrap: true, fill: WASH, lineBelow: LINE };
export const HEADING: CellStyle = { ...BASE, size: 13, bold: true, color: ACCENT, lineBelow: STRONG_LINE };
export const BODY: CellStyle = { ...BASE, wrap: true };
export const LABEL: CellStyle = { ...BASE };
export const NOTE: CellStyle = { ...BASE, size: NOTE_SIZE, color: QUIET, wrap: true, verticalAlign: 'top' };
/** A sentence about a figure above it, coloured by its first word. */
export const SENTENCE: CellStyle = { ...BASE, wrap: true, verticalAlign: 'middle', lineBelow: LINE };
export const MISSING: CellStyle = { ...BASE, italic: true, wrap: true, fill: WASH };
export const COLUMN_HEAD: CellStyle = {
  ...BASE,
  size: NOTE_SIZE,
  color: QUIET,
  align: 'right',
  verticalAlign: 'bottom',
  wrap: true,
  lineBelow: STRONG_LINE,
};
export const ROW_HEAD: CellStyle = { ...COLUMN_HEAD, align: 'left' };
export const PARAMETER: CellStyle = { ...BASE, align: 'right', bold: true, color: ACCENT, lineBelow: ACCENT };
export const TEXT_RIGHT: CellStyle = { ...BASE, align: 'right' };
export const WORKING: CellStyle = { size: NOTE_SIZE, color: QUIET };
export const WORKING_FIGURE: CellStyle = { ...WORKING, align: 'right', numberFormat: '0.0000;"−"0.0000' };

/** Signs stand in front as U+2212, as typeset figures have them; formats with quoted signs mean the same in every locale. */
export const PERCENT = '0.0%';
export const SIGNED_PERCENT = '+0.0%;"−"0.0%;0.0%';
export const WHOLE_PERCENT = '0%';
export const COUNT = '#,##0';
export const TWO_DECIMALS = '0.00;"−"0.00';
export const ONE_DECIMAL = '0.0;"−"0.0';
export const PROBABILITY = '0.000';
export const THREE_DECIMALS = '0.000;"−"0.000';
export const DATE = 'yyyy-mm-dd';

/** Spaces as wide as what percentages have and other figures lack: in a mixed column the decimal points still stand below each other. */
const [PERCENT_SIGN, DECIMAL, NEARLY_PERCENT_SIGN] = ['"\u2002\u2004"', '"\u2008\u2007"', '"\u2004"'];
export const AMONG_PERCENTS = {
  count: `#,##0${DECIMAL}${PERCENT_SIGN}`,
  signedCount: `+#,##0${DECIMAL}${PERCENT_SIGN};"−"#,##0${DECIMAL}${PERCENT_SIGN};0${DECIMAL}${PERCENT_SIGN}`,
  oneDecimal: `0.0${PERCENT_SIGN};"−"0.0${PERCENT_SIGN}`,
  twoDecimals: `0.00${NEARLY_PERCENT_SIGN};"−"0.00${NEARLY_PERCENT_SIGN}`,
} as const;

export function figure(numberFormat: string): CellStyle {
  return { ...BASE, align: 'right', numberFormat };
}

export function boldFigure(numberFormat: string): CellStyle {
  return { ...figure(numberFormat), bold: true };
}

/** Words and signs that sentences begin with, and the colours that repeat what they say. */
export const STATUS_RULES: StatusColors['rules'] = [
  { beginsWith: '▲', color: '#0B5A08', fill: '#F1FAF1' },
  { beginsWith: '▼', color: '#8A1515', fill: '#FDF3F4' },
  { beginsWith: '◆', color: '#5C4813', fill: '#FEFBF4' },
  { beginsWith: '–', color: '#616161', fill: '#FAFAFA' },
];

/** Quadrants of a rotation map, named in words. */
export const QUADRANT_RULES: StatusColors['rules'] = [
  { beginsWith: 'Leading', color: '#0B5A08', fill: '#F1FAF1' },
  { beginsWith: 'Weakening', color: '#5C4813', fill: '#FEFBF4' },
  { beginsWith: 'Lagging', color: '#8A1515', fill: '#FDF3F4' },
  { beginsWith: 'Improving', color: '#0F548C', fill: '#EFF6FC' },
];
export const PERCENT_WITH_MINUS = '0.0%;"−"0.0%';
export const SLOPE = '0.0000;"−"0.0000';
