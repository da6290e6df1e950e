/**
 * Parts of formulas, without the `=`. Texts are put together with ROUND and FIXED: the formats that TEXT takes are written
 * in the language of the person who opens the workbook ("0,0" and "jjjj" in German), so that one written here would be wrong there.
 */

export function rotor(name: string, ...given: readonly (string | number)[]): string {
  return `ROTOR.${name}(${given.join(',')})`;
}

export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Parts joined into one text: strings in quotation marks, formulas as they are. */
export function joined(...parts: readonly string[]): string {
  return parts.join('&');
}

/** `12.3`; rounded first, because FIXED of a number just below 0 would show `-0.0`. */
export function decimalText(value: string, decimals: number, times = 1): string {
  const scaled = times === 1 ? value : `${times}*${value}`;
  return `FIXED(ROUND(${scaled},${decimals}),${decimals})`;
}

/** `1,183` */
export function countText(value: string): string {
  return `FIXED(${value},0)`;
}

/** `12.3 %` of 0.123, and `−12.3 %` below 0. */
export function percentText(value: string): string {
  return `IF(ROUND(${value},3)<0,"−","")&${decimalText(`ABS(${value})`, 1, 100)}&" %"`;
}

/** `+4.5 pp` of 0.045. */
export function pointsText(value: string): string {
  return `IF(ROUND(${value},3)<0,"−","+")&${decimalText(`ABS(${value})`, 1, 100)}&" pp"`;
}

/** `lead of 4.5 pp` of 0.045, `lag of 4.5 pp` of −0.045. */
export function leadText(value: string): string {
  return `IF(${value}<0,"lag of ","lead of ")&${decimalText(`ABS(${value})`, 1, 100)}&" pp"`;
}

/** `p = 0.41`; more digits where it matters, and no pretence below one in a thousand. */
export function probabilityText(value: string): string {
  return `IF(${value}<0.001,"p < 0.001","p = "&IF(${value}<0.1,FIXED(${value},3),FIXED(${value},2)))`;
}

/** `4th` of a whole number between 1 and 99. */
export function ordinalText(whole: string): string {
  const plain = `CHOOSE(MIN(MOD(${whole},10),4)+1,"th","st","nd","rd","th")`;
  return `${whole}&IF(AND(${whole}>10,${whole}<14),"th",${plain})`;
}

/** Two-sided p-value of a t-statistic with so many degrees of freedom. */
export function studentProbability(statistic: string, freedom: string): string {
  return `2*T.DIST.RT(ABS(${statistic}),${freedom})`;
}

/** How many standard errors a two-sided 95 % interval reaches with so many degrees of freedom. */
export function studentReach(freedom: string): string {
  return `T.INV(0.975,${freedom})`;
}

/** A call of a function that answers `#N/A` where there are too few data, which is no fault and gets a dash. */
export function orDash(call: string): string {
  return `IFNA(${call},"–")`;
}

/** An entry of a table that is an error as a whole where its function fails: a dash for want of data, any other error as it is. */
export function fromTable(anchor: string, entry: string): string {
  return `IF(ISERROR(${anchor}),IFNA(${anchor},"–"),${entry})`;
}

/** A figure worked out from another one; a dash or an error stays what it is. */
export function ifNumber(given: string, formula: string): string {
  return `IF(ISNUMBER(${given}),${formula},${given})`;
}

/** The value beside a label in a table of two columns; labels are looked for, so that a table may grow. */
export function besideLabel(labels: string, values: string, label: string): string {
  return `INDEX(${values},MATCH(${quoted(label)},${labels},0))`;
}
