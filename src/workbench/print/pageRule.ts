/** How the paper is laid out, in the words of CSS. */
import { MARGIN, PAPER, PIXELS_A_MILLIMETRE, type PageSetup } from '../../workbook/page';

export type Page = Pick<PageSetup, 'paper' | 'orientation' | 'header' | 'footer'>;

/** Where people print on Letter; everyone else has A4. */
const LETTER_REGIONS: readonly string[] = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'CR', 'GT', 'PR'];
const GREY = '#616161';

export function usualPaper(language: string): PageSetup['paper'] {
  const region = new Intl.Locale(language).maximize().region;
  return region !== undefined && LETTER_REGIONS.includes(region) ? 'Letter' : 'A4';
}

/** Millimetres of the sheet of paper as it lies. */
function paperSize({ paper, orientation }: Page): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** Pixels between the margins. */
export function printableWidth(page: Page): number {
  return (paperSize(page).width - 2 * MARGIN.side) * PIXELS_A_MILLIMETRE;
}

/** A text in quotes, as CSS reads it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

export function pageRule(page: Page): string {
  const { width, height } = paperSize(page);
  const look = `color: ${GREY}; font: 8pt Arial, sans-serif;`;
  return `@page {
  size: ${width}mm ${height}mm;
  margin: ${MARGIN.top}mm ${MARGIN.side}mm ${MARGIN.bottom}mm;
  @top-left { content: ${quoted(page.header)}; ${look} }
  @bottom-left { content: ${quoted(page.footer)}; ${look} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${look} }
}`;
}
