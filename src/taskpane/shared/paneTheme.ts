import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { HostTheme } from '../../workbook/workbook';

/**
 * High contrast in the two colours the host gives: all that lies behind takes its background, all that is drawn its foreground;
 * what is pressed, selected or on a brand colour swaps them, so that states are told apart without further colours.
 */
function highContrastTheme({ background, foreground }: HostTheme): Theme {
  const swapped = /^colorNeutralForeground(Inverted|OnBrand)|^colorBrandForegroundInverted/;
  const behind =
    /^color(Neutral|Subtle|Transparent)(Background|Stencil)|^colorNeutralCardBackground|^colorNeutralStrokeOnBrand/;
  const brandBehind = /^color(CompoundBrand|Brand)Background(?!Inverted|2)/;
  const colors = Object.keys(teamsHighContrastTheme)
    .filter((token) => /^color(Neutral|Brand|CompoundBrand|Subtle|Transparent|Status)/.test(token))
    .filter((token) => !/Transparent(Background|Stroke)|Shadow|Overlay|Alpha/.test(token))
    .map((token) => {
      if (swapped.test(token)) return [token, background];
      if (brandBehind.test(token)) return [token, foreground];
      return [token, behind.test(token) || /Background/.test(token) ? background : foreground];
    });
  const { fontFamilyBase } = webLightTheme;
  return { ...teamsHighContrastTheme, fontFamilyBase, ...(Object.fromEntries(colors) as Partial<Theme>) };
}

/** Pixels of Fluent's type sizes as multiples of the text size that a person has set in browser or system: 16 pixels where nothing is set. */
function scalable(theme: Theme): Theme {
  const sizes = Object.entries(theme).flatMap(([token, value]) => {
    const pixels = /^(fontSize|lineHeight)/.test(token) && /^(\d+)px$/.exec(String(value))?.[1];
    return pixels ? [[token, `${Number(pixels) / 16}rem`]] : [];
  });
  return { ...theme, ...(Object.fromEntries(sizes) as Partial<Theme>) };
}

/** The look of the pane for the host's theme: light and dark are Fluent's own. */
export function paneTheme(host: HostTheme): Theme {
  if (host.name === 'highContrast') return scalable(highContrastTheme(host));
  return scalable(host.name === 'dark' ? webDarkTheme : webLightTheme);
}

/** How the browser draws what is its own, such as the button of a date field: by the host's theme, whatever the system's is. */
export function colorScheme({ name, background }: HostTheme): 'light' | 'dark' {
  if (name !== 'highContrast') return name;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(background.slice(start, start + 2), 16));
  return red + green + blue < 3 * 128 ? 'dark' : 'light';
}
