import { makeStyles, tokens } from '@fluentui/react-components';

/** Short fields side by side, two in the narrowest pane. */
export const useFieldStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(126px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
});
