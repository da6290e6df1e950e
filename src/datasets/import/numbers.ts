/** Numbers as people and programs write them: signs, groups of thousands, parentheses for negatives, percent, currencies. */

export type DecimalSign = '.' | ',';

/** What a text reads as under each decimal sign, as bits; 0 where it is no number. */
export const WITH_POINT = 1;
export const WITH_COMMA = 2;
export const PERCENT = 4;

/** Excel keeps fifteen digits; longer whole numbers are identifiers, and so are those that begin with zeros. */
const IDENTIFIER = /^(?:0\d+|\d{16,})$/;
const LONGEST = 48;

const CURRENCY = '(?:[$€£¥₹]|USD|EUR|GBP|CHF|JPY)';
/** Parenthesis, sign, currency, sign, figures, percent, currency, sign, parenthesis; the figures are the fourth group. */
const DECORATED = new RegExp(
  `^(\\()?\\s*([-+−])?\\s*${CURRENCY}?\\s*([-+−])?\\s*` +
    "([\\d.,](?:[\\d.,'’\\u0020\\u00a0\\u202f]*[\\d.,])?(?:[eE][-+]?\\d+)?)" +
    `\\s*(%)?\\s*${CURRENCY}?\\s*(-)?\\s*(\\))?$`,
);
const POINT_FIGURES =
  /^(?:\d+|[1-9]\d{0,2}([,'’ \u00a0\u202f])\d{3}(?:\1\d{3})*)(?:\.\d*)?(?:[eE][-+]?\d+)?$|^\.\d+(?:[eE][-+]?\d+)?$/;
const COMMA_FIGURES =
  /^(?:\d+|[1-9]\d{0,2}([.'’ \u00a0\u202f])\d{3}(?:\1\d{3})*)(?:,\d*)?(?:[eE][-+]?\d+)?$|^,\d+(?:[eE][-+]?\d+)?$/;

/** The common case, without regard to groups. */
const PLAIN_WITH_POINT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const PLAIN_WITH_COMMA = /^-?(?:0|[1-9]\d{0,14}),\d+$/;

interface Figures {
  readonly figures: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

function isMinus(sign: string | undefined): boolean {
  return sign === '-' || sign === '−';
}

function undecorated(text: string): Figures | undefined {
  const match = text.length <= LONGEST ? DECORATED.exec(text) : null;
  if (!match) return undefined;
  const [, opening, before, after, figures = '', percent, behind, closing] = match;
  const signs = [before, after, behind].filter((sign) => sign !== undefined);
  if (signs.length > 1 || (opening === undefined) !== (closing === undefined)) return undefined;
  if (opening !== undefined && signs.length > 0) return undefined;
  if (IDENTIFIER.test(figures)) return undefined;
  return { figures, negative: opening !== undefined || signs.some(isMinus), percent: percent !== undefined };
}

/** Under which decimal signs the text is a number: `1.5` under the point alone, `1,234` under both, with different values. */
export function numberForm(text: string): number {
  // A point with exactly three digits behind it may stand for thousands, which the patterns below tell.
  if (PLAIN_WITH_POINT.test(text)) {
    const point = text.indexOf('.');
    if (point < 0) return WITH_POINT | WITH_COMMA;
    if (text.length - point !== 4) return WITH_POINT;
  } else if (PLAIN_WITH_COMMA.test(text) && text.length - text.indexOf(',') !== 4) return WITH_COMMA;
  const found = undecorated(text);
  if (!found) return 0;
  const form =
    (POINT_FIGURES.test(found.figures) ? WITH_POINT : 0) | (COMMA_FIGURES.test(found.figures) ? WITH_COMMA : 0);
  return form !== 0 && found.percent ? form | PERCENT : form;
}

/** The number a text stands for, a percentage as a fraction; NaN where it is none. */
export function readNumber(text: string, decimal: DecimalSign): number {
  if (PLAIN_WITH_POINT.test(text)) {
    if (decimal === '.' || !text.includes('.')) return Number(text);
  } else if (decimal === ',' && PLAIN_WITH_COMMA.test(text)) return Number(text.replace(',', '.'));
  const found = undecorated(text);
  if (!found || !(decimal === '.' ? POINT_FIGURES : COMMA_FIGURES).test(found.figures)) return NaN;
  const grouped = found.figures.replace(decimal === '.' ? /[,'’\s]/g : /[.'’\s]/g, '');
  const plain = decimal === '.' ? grouped : grouped.replace(',', '.');
  const value = Number(found.percent ? shiftedByHundred(plain) : plain);
  if (!Number.isFinite(value)) return NaN;
  return found.negative ? -value : value;
}

/** A hundredth, in text: division would round once more. */
function shiftedByHundred(plain: string): string {
  const [mantissa = '', exponent = '0'] = plain.toLowerCase().split('e');
  return `${mantissa}e${Number(exponent) - 2}`;
}

/** Digits behind the last decimal sign. */
export function decimalsOf(text: string, decimal: DecimalSign): number {
  const at = text.lastIndexOf(decimal);
  if (at < 0) return 0;
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end - at - 1;
}
