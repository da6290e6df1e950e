import type { PageSetup } from '../../../reports/report';
import { MARGIN, POINTS_A_MILLIMETRE } from '../../page';
import { cellsAt } from './cellsAt';

/** Excel takes no more in one part of a header, and none of its codes may be cut in two. */
const LONGEST_TEXT = 200;

/** The text as a header shows it: `&` begins a code. */
function headerText(text: string): string {
  const shortened = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return shortened.replace(/&/g, '&&');
}

/** As wide as the paper, and as many pages as its rows take. */
export function layOutPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = page.paper === 'A4' ? 'A4' : 'Letter';
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Points', {
    left: MARGIN.side * POINTS_A_MILLIMETRE,
    right: MARGIN.side * POINTS_A_MILLIMETRE,
    top: MARGIN.top * POINTS_A_MILLIMETRE,
    bottom: MARGIN.bottom * POINTS_A_MILLIMETRE,
    header: MARGIN.header * POINTS_A_MILLIMETRE,
    footer: MARGIN.header * POINTS_A_MILLIMETRE,
  });
  pageLayout.setPrintArea(cellsAt(sheet, page.printArea));
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.leftHeader = headerText(page.header);
  texts.leftFooter = headerText(page.footer);
  texts.rightFooter = 'Page &P of &N';
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
}
