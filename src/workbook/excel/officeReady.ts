/** Whether the page stands beside a workbook in Excel; else what is missing. */
export type OfficeState = 'ready' | 'noLibrary' | 'noExcel';

/**
 * Waits until Excel has answered.
 * @param onLate Called where it takes longer than people wait without a word; the waiting goes on.
 */
export async function whenOfficeIsReady(patience: number, onLate: () => void): Promise<OfficeState> {
  if (typeof Office === 'undefined') return 'noLibrary';
  const late = setTimeout(onLate, patience);
  const { host } = await Office.onReady();
  clearTimeout(late);
  // Outside Office the host is null, whatever the type says.
  return host === Office.HostType.Excel ? 'ready' : 'noExcel';
}
