/** Printing: the grid is drawn on a canvas, so paper gets the sheet as text and tables instead. */
import type { Grid } from '../../workbook/univer/startGrid';
import { usualPaper } from './pageRule';
import type { ChartLibrary } from './printedChart';
import { printedSheet } from './printedSheet';
import { SheetElement } from './sheetElement';

/** Everything on the page but the sheet made for paper is left out while this class is set. */
const PRINTING = 'printing';

export function installPrinting(grid: Grid, button: HTMLElement): void {
  let library: ChartLibrary | undefined;
  const loaded = import('../../charts/view/echarts').then((module) => {
    library = module;
  });
  let paper: HTMLElement | undefined;
  const clear = (): void => {
    paper?.remove();
    paper = undefined;
    document.documentElement.classList.remove(PRINTING);
  };
  // What is printed must stand when the event ends, so nothing can be waited for.
  window.addEventListener('beforeprint', () => {
    clear();
    paper = new SheetElement(printedSheet(grid), library).render(usualPaper(navigator.language));
    document.body.append(paper);
    document.documentElement.classList.add(PRINTING);
  });
  window.addEventListener('afterprint', clear);
  button.addEventListener('click', () => {
    const print = (): void => window.print();
    // Without the charts' library the rest is still worth printing; the sheet says what is missing.
    void loaded.then(print, print);
  });
  button.hidden = false;
}
