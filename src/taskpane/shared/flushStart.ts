import { tokens } from '@fluentui/react-components';

/** For buttons without a frame: their text begins where fields begin. In high contrast they have a frame, which begins there. */
export const FLUSH_START = {
  marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  '@media (forced-colors: active)': { marginInlineStart: '0' },
} as const;
