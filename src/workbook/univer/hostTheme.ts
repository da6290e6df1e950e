/** The colours the page's own surroundings ask for: the system's light, dark or high-contrast setting. */
import type { HostTheme } from '../workbook';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/** The colour a system colour keyword stands for, as `#RRGGBB`. */
function systemColor(keyword: 'Canvas' | 'CanvasText'): string {
  const probe = document.createElement('span');
  probe.style.color = keyword;
  document.body.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
  probe.remove();
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export function currentTheme(): HostTheme {
  if (matchMedia(FORCED).matches) {
    return { name: 'highContrast', background: systemColor('Canvas'), foreground: systemColor('CanvasText') };
  }
  return matchMedia(DARK).matches
    ? { name: 'dark', background: '#1f1f1f', foreground: '#ffffff' }
    : { name: 'light', background: '#ffffff', foreground: '#242424' };
}

/** Calls `listener` after each change of the setting; the result ends it. */
export function onThemeChange(listener: (theme: HostTheme) => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(FORCED)];
  const report = (): void => listener(currentTheme());
  queries.forEach((query) => query.addEventListener('change', report));
  return () => queries.forEach((query) => query.removeEventListener('change', report));
}
