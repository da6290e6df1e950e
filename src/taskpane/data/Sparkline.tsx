import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sparklinePath } from './datasetTexts';

const WIDTH = 88;
const HEIGHT = 32;

const useStyles = makeStyles({
  line: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** The shape of a data set at a glance; what it holds is told in words beside it. */
export function Sparkline({ values }: { readonly values: readonly number[] }): ReactElement {
  const styles = useStyles();
  return (
    <svg
      className={styles.line}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
      aria-hidden="true"
    >
      <path
        d={sparklinePath(values, WIDTH, HEIGHT)}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
    </svg>
  );
}
