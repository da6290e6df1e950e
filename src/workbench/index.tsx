/** The workbench: an open spreadsheet with the functions Excel would load, and the task pane beside it. */
import './workbench.css';
import { loadAddin } from '../workbook/univer/addin';
import type { Grid } from '../workbook/univer/startGrid';
import { createAutomation } from './automation';
import { pricePart } from './firstWorkbook';
import { loadText } from '../taskpane/start/loadText';
import { installPaneToggle, installSplitter } from './splitter';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}"`);
  return found;
}

function report(target: HTMLElement, what: string, error: unknown): void {
  const text = document.createElement('p');
  text.className = 'failure';
  text.setAttribute('role', 'alert');
  text.textContent = `${what} ${error instanceof Error ? error.message : String(error)}`;
  target.replaceChildren(text);
}

async function addPane(grid: Grid): Promise<void> {
  try {
    const { mountPane } = await import('./pane');
    mountPane(element('pane'), grid.workbook, loadText);
  } catch (error) {
    report(element('pane'), 'The task pane could not be loaded. Reload the page to try again.', error);
  }
}

async function addPrinting(grid: Grid): Promise<void> {
  try {
    const { installPrinting } = await import('./print/printing');
    installPrinting(grid, element('print'));
  } catch (error) {
    report(element('notice'), 'Printing could not be made ready. Reload the page to try again.', error);
  }
}

/** The grid's scripts take the longest, so functions and figures are read while they are on their way. */
async function start(): Promise<Grid> {
  const [{ openGrid, completeWorkbook, showCellMessages }, addin, prices] = await Promise.all([
    import(/* webpackChunkName: "workbench-grid" */ './grid'),
    loadAddin(new URL('./', document.baseURI).href),
    pricePart(loadText),
  ]);
  const grid = await openGrid(element('grid'), addin, prices);
  performance.mark('rotor-first-answers');
  grid.showToolbar();
  showCellMessages(grid, element('cell-message'));
  try {
    await completeWorkbook(grid, prices, loadText);
  } catch (error) {
    report(element('notice'), 'The rest of the first workbook could not be loaded.', error);
  }
  void addPane(grid);
  void addPrinting(grid);
  return grid;
}

installSplitter(element('splitter'), element('pane'));
installPaneToggle(element('pane-toggle'), element('pane'));
const started = start();
started.catch((error: unknown) => report(element('grid'), 'The spreadsheet could not be opened.', error));
window.rotor = createAutomation(started);
