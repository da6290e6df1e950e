import type { FormulaNotation } from '../workbook';

/** Swiss settings write decimals with a point and yet separate by semicolons. */
const SEMICOLON_WITH_POINT = /-(CH|LI)$/i;

/** Excel tells its decimal sign and not its list separator, which is a semicolon wherever the comma is taken by decimals. */
export async function readFormulaNotation(context: Excel.RequestContext): Promise<FormulaNotation> {
  const { application } = context;
  application.load('decimalSeparator');
  application.cultureInfo.load('name');
  await context.sync();
  if (application.decimalSeparator === ',') return { listSeparator: ';', decimalSeparator: ',' };
  const listSeparator = SEMICOLON_WITH_POINT.test(application.cultureInfo.name) ? ';' : ',';
  return { listSeparator, decimalSeparator: '.' };
}
