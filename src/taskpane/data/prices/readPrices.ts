import { columnLetters } from '../../../workbook/a1';
import type { CellValue, Workbook } from '../../../workbook/workbook';
import { priceAnswers } from './priceAnswers';
import type { PriceAnswers } from './priceAnswers';
import { FIRST_PRICE_ROW, PRICE_HEADER_ROW } from './priceSheet';

/** Tickers may have been corrected in the header, which the formulas follow; those asked for where it holds something else. */
function tickersOf(header: readonly CellValue[] | undefined, asked: readonly string[]): readonly string[] {
  const found = asked.map((ticker, index) => {
    const text = header?.[index + 1];
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : ticker;
  });
  return new Set(found).size === found.length ? found : asked;
}

/** Looks at the sheet of prices. */
export async function readPrices(workbook: Workbook, sheet: string, asked: readonly string[]): Promise<PriceAnswers> {
  const rows = await workbook.read({ sheet, address: `A:${columnLetters(asked.length)}` });
  return priceAnswers(rows.slice(FIRST_PRICE_ROW), tickersOf(rows[PRICE_HEADER_ROW], asked));
}
