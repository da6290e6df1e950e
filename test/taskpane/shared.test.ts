import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { paneTheme } from '../../src/taskpane/shared/paneTheme';
import { untilAborted } from '../../src/taskpane/shared/untilAborted';

describe('the look of the pane', () => {
  const colors = { background: '#000000', foreground: '#FFFF00' };

  it("light and dark are Fluent's own, with type that grows with the size a person has set", () => {
    const sizes = { fontSizeBase300: '0.875rem', lineHeightBase300: '1.25rem' };
    const own = (theme: object): object =>
      Object.fromEntries(Object.entries(theme).filter(([token]) => !/^(fontSize|lineHeight)/.test(token)));
    expect(paneTheme({ name: 'light', ...colors })).toMatchObject({ ...own(webLightTheme), ...sizes });
    expect(paneTheme({ name: 'dark', ...colors })).toMatchObject({ ...own(webDarkTheme), ...sizes });
  });

  it('high contrast uses the two colours of the host, and swaps them for what is pressed or selected', () => {
    const theme = paneTheme({ name: 'highContrast', ...colors });
    expect(theme.colorNeutralBackground1).toBe('#000000');
    expect(theme.colorNeutralForeground1).toBe('#FFFF00');
    expect(theme.colorNeutralStroke1).toBe('#FFFF00');
    expect(theme.colorBrandBackground).toBe('#FFFF00');
    expect(theme.colorNeutralForegroundOnBrand).toBe('#000000');
    expect(theme.colorStatusDangerBackground1).toBe('#000000');
    expect(theme.colorStatusDangerForeground1).toBe('#FFFF00');
  });
});

describe('work that cannot be stopped itself', () => {
  it('gives its outcome', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('is given up as soon as it is cancelled', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => undefined), controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(untilAborted(Promise.resolve(1), controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
