import type { ReportContext } from '../context';
import { PRINTED_COLUMNS } from '../reportSheet';
import * as style from '../style';
import { heading } from './parts';

const LIMITS = [
  'Prices of the past, before costs and taxes, of one market and one history. What failed or was delisted may be missing from them (survivorship).',
  'Multiples compare what accounts show: price-to-book says little of firms whose worth is not on their books, and accounting has changed.',
  'Events are few, and no two cuts came for the same reason. Windows overlap, so that counts of observations flatter: look at the independent ones.',
  'Short covering cannot be seen in prices. Positions in futures are those of one group in one market, reported with a delay.',
  'Past performance says nothing certain of the future. This report is a description of data, and no advice.',
] as const;

/** The names of all ROTOR functions in the formulas of the sheet, in order of the alphabet. */
function functionsUsed({ sheet }: ReportContext): readonly string[] {
  const names = sheet.cells.flatMap((cell) =>
    cell.kind === 'formula' ? [...cell.formula.matchAll(/ROTOR\.([A-Z0-9]+)\(/g)].map((match) => match[1] ?? '') : [],
  );
  return [...new Set(names)].sort();
}

/** Sources, the last date, what the data cannot say. */
export function composeClosing(context: ReportContext): void {
  const { sheet, head, inputs } = context;
  sheet.block(() => {
    heading(sheet, 'What the data cannot say');
    for (const limit of LIMITS) {
      sheet.value(0, limit, style.BODY, PRINTED_COLUMNS);
      sheet.next(30);
    }
    sheet.space(6);
    sheet.value(0, 'Last date of the prices', style.LABEL);
    sheet.formula(1, head.lastDate, { ...style.figure(style.DATE), align: 'left' });
    sheet.next();
    const sources = inputs.attributions.length > 0 ? inputs.attributions : ['Source: your own data.'];
    for (const source of sources) sheet.note(source);
    sheet.note(`Calculated by live formulas of Rotor: ${functionsUsed(context).join(', ')}.`);
    sheet.note(
      'Change a price, a date or a rule, and all figures follow. Working cells stand below and are not printed.',
    );
  });
}
