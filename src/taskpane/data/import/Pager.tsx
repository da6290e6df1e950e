import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countText } from '../../shared/words';

const useStyles = makeStyles({
  pager: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  button: { minWidth: 0 },
});

export interface PagerProps {
  /** What is shown, for the names of the buttons. */
  readonly noun: string;
  readonly start: number;
  readonly pageLength: number;
  readonly count: number;
  readonly onStart: (start: number) => void;
}

/** Goes through a long list page by page; nothing where it fits on one. */
export function Pager({ noun, start, pageLength, count, onStart }: PagerProps): ReactElement | null {
  const styles = useStyles();
  if (count <= pageLength) return null;
  const end = Math.min(count, start + pageLength);
  return (
    <div className={styles.pager}>
      <Text size={200} role="status">
        {countText(start + 1)} to {countText(end)} of {countText(count)}
      </Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          className={styles.button}
          aria-label={`Previous ${noun}`}
          disabledFocusable={start === 0}
          onClick={() => onStart(Math.max(0, start - pageLength))}
        >
          Previous
        </Button>
        <Button
          size="small"
          className={styles.button}
          aria-label={`Next ${noun}`}
          disabledFocusable={end === count}
          onClick={() => onStart(start + pageLength)}
        >
          Next
        </Button>
      </div>
    </div>
  );
}
