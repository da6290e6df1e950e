/** The task pane, the same as in Excel. */
import { createRoot } from 'react-dom/client';
import { TaskPane } from '../taskpane/TaskPane';
import type { Workbook } from '../workbook/workbook';

export function mountPane(element: HTMLElement, workbook: Workbook, loadText: (path: string) => Promise<string>): void {
  createRoot(element).render(<TaskPane workbook={workbook} loadText={loadText} />);
}
