import { useEffect, useState } from 'react';
import type { HostTheme, Workbook } from '../../workbook/workbook';

/** The host's theme, followed while it changes. */
export function useHostTheme(workbook: Workbook): HostTheme {
  const [theme, setTheme] = useState(() => workbook.theme());
  useEffect(() => {
    // It may have changed between the first drawing and this effect.
    setTheme(workbook.theme());
    return workbook.onThemeChanged(setTheme);
  }, [workbook]);
  return theme;
}
