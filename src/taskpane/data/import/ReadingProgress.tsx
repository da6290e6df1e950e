import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countedText } from '../../shared/words';
import type { ReadProgress } from './importMessages';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

export interface ReadingProgressProps {
  /** What is being done, such as “Checking the file”. */
  readonly doing: string;
  readonly progress: ReadProgress | undefined;
  readonly bytes: number;
}

export function ReadingProgress({ doing, progress, bytes }: ReadingProgressProps): ReactElement {
  const styles = useStyles();
  const share = progress ? progress.bytesRead / Math.max(1, bytes) : undefined;
  const text =
    progress && share !== undefined
      ? `${doing}: ${Math.floor(share * 100)} %, ${countedText(progress.rows, 'row')}`
      : doing;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={doing} {...(share === undefined ? {} : { value: share, max: 1 })} />
      <Text size={200} className={styles.figures}>
        {text}
      </Text>
    </div>
  );
}
