import type { HostTheme } from '../workbook';

const FORCED_COLORS = '(forced-colors: active)';
/** Excel on the web tells no theme; its sheets are light. */
const LIGHT: HostTheme = { name: 'light', background: '#FFFFFF', foreground: '#242424' };

function hex(color: string | undefined): string | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color?.trim() ?? '')?.[1];
  return digits ? `#${digits.toUpperCase()}` : undefined;
}

/** Perceived lightness from 0 to 1, by the weights of sRGB. */
function luminance(color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  const linear = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a colour of the operating system, such as `Canvas`, looks like at the moment. */
function systemColor(name: string): string | undefined {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(probe).color);
  probe.remove();
  if (!parts) return undefined;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** Excel on the web has no theme, whatever the library's own type says. */
function officeTheme(context: { readonly officeTheme?: Office.OfficeTheme }): Office.OfficeTheme | undefined {
  return context.officeTheme;
}

export function currentTheme(): HostTheme {
  const office = officeTheme(Office.context);
  const background = hex(office?.bodyBackgroundColor);
  const foreground = hex(office?.bodyForegroundColor);
  if (matchMedia(FORCED_COLORS).matches) {
    return {
      name: 'highContrast',
      background: systemColor('Canvas') ?? background ?? '#000000',
      foreground: systemColor('CanvasText') ?? foreground ?? '#FFFFFF',
    };
  }
  if (!background) return LIGHT;
  const dark = luminance(background) < 0.25;
  return { name: dark ? 'dark' : 'light', background, foreground: foreground ?? (dark ? '#FFFFFF' : LIGHT.foreground) };
}

/** Excel raises no event when its theme changes; the person changes it elsewhere and comes back, so the return is the moment to look. */
export function followTheme(listener: (theme: HostTheme) => void): () => void {
  let known = JSON.stringify(currentTheme());
  const look = (): void => {
    const theme = currentTheme();
    const text = JSON.stringify(theme);
    if (text === known) return;
    known = text;
    listener(theme);
  };
  const forcedColors = matchMedia(FORCED_COLORS);
  forcedColors.addEventListener('change', look);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    forcedColors.removeEventListener('change', look);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
