import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { HostTheme, ThemeName } from '../../workbook/workbook';

/** What a chart takes from its surroundings; the colours of series come with the chart itself. */
export interface ChartTheme {
  readonly fontFamily: string;
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
  readonly border: string;
  /** Background of recessions. */
  readonly band: string;
  readonly bandOpacity: number;
  readonly gridOpacity: number;
  readonly quadrantOpacity: number;
  /** Series colours are lightened until they can be told from the background; undefined where the system chooses that background. */
  readonly contrastAgainst?: string;
}

function fluent(theme: Theme, band: string, contrastAgainst: string): ChartTheme {
  return {
    fontFamily: theme.fontFamilyBase,
    background: theme.colorNeutralBackground1,
    foreground: theme.colorNeutralForeground1,
    muted: theme.colorNeutralForeground3,
    grid: theme.colorNeutralStroke3,
    axis: theme.colorNeutralStroke1,
    border: theme.colorNeutralStroke2,
    band,
    bandOpacity: 1,
    gridOpacity: 1,
    quadrantOpacity: 0.07,
    contrastAgainst,
  };
}

/** In high contrast the user has chosen the colours: those of the Fluent theme around the chart, else the system's. */
const CHOSEN_BACKGROUND = 'var(--colorNeutralBackground1, Canvas)';
const CHOSEN_FOREGROUND = 'var(--colorNeutralForeground1, CanvasText)';

const THEMES: Readonly<Record<ThemeName, ChartTheme>> = {
  light: fluent(webLightTheme, webLightTheme.colorNeutralBackground6, webLightTheme.colorNeutralBackground1),
  dark: fluent(webDarkTheme, webDarkTheme.colorNeutralBackground1Selected, webDarkTheme.colorNeutralBackground1),
  highContrast: {
    fontFamily: webLightTheme.fontFamilyBase,
    background: CHOSEN_BACKGROUND,
    foreground: CHOSEN_FOREGROUND,
    muted: CHOSEN_FOREGROUND,
    grid: CHOSEN_FOREGROUND,
    axis: CHOSEN_FOREGROUND,
    border: CHOSEN_FOREGROUND,
    band: CHOSEN_FOREGROUND,
    bandOpacity: 0.2,
    gridOpacity: 0.25,
    quadrantOpacity: 0,
  },
};

export function chartTheme(name: ThemeName): ChartTheme {
  return THEMES[name];
}

/** Markup that stands by itself: the colours chosen in high contrast are written out, because there is nothing around it to take them from. */
export function withChosenColors(markup: string, { background, foreground }: HostTheme): string {
  return markup.replaceAll(CHOSEN_BACKGROUND, background).replaceAll(CHOSEN_FOREGROUND, foreground);
}
