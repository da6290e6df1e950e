/** The formula is beyond this host; the cell shows NOT_CALCULATED and is listed by the harness. */
export class NotCalculated extends Error {}
export const NOT_CALCULATED = '#NOTCALC!';
