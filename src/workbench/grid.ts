/** What of the workbench needs the grid's scripts: loaded in one go, apart from the page's own first script. */
export { showCellMessages } from './cellMessage';
export { completeWorkbook, openGrid } from './openWorkbook';
