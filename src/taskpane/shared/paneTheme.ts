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

/** The look of the pane for the host's theme: light and dark are Fluent's own. */
export function paneTheme(host: HostTheme): Theme {
  if (host.name === 'highContrast') return highContrastTheme(host);
  return host.name === 'dark' ? webDarkTheme : webLightTheme;
}
