import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../workbook/excel/ExcelWorkbook';
import { whenOfficeIsReady } from '../workbook/excel/officeReady';
import { loadText } from './start/loadText';
import { Notice, type NoticeReason } from './start/Notice';

/** How long Excel may take to answer before the page says so. */
const PATIENCE_MILLISECONDS = 15_000;

function paneElement(): HTMLElement {
  const element = document.getElementById('pane');
  if (!element) throw new Error('The page has no element "pane".');
  return element;
}

const root = createRoot(paneElement());

function showNotice(reason: NoticeReason): void {
  root.render(<Notice reason={reason} />);
}

/** The pane is fetched only where there is a workbook for it. */
async function showPane(): Promise<void> {
  const { TaskPane } = await import('./TaskPane');
  root.render(<TaskPane workbook={new ExcelWorkbook(loadText)} loadText={loadText} />);
}

async function start(): Promise<void> {
  const state = await whenOfficeIsReady(PATIENCE_MILLISECONDS, () => showNotice('noAnswer'));
  if (state === 'ready') await showPane();
  else showNotice(state);
}

start().catch((error: unknown) => {
  console.error(error);
  showNotice('failed');
});
