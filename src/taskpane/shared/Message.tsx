import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX, ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  bar: { alignSelf: 'stretch' },
  // Sentences are longer than the pane is wide, and may hold names and addresses without a space.
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

export interface MessageProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  /** What happened, in bold before the rest. */
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons for what can be done about it. */
  readonly actions?: ReactNode;
  /** The button that takes the message away. */
  readonly dismiss?: JSX.Element;
}

/** What happened, what was left, and what can be done. */
export function Message({ intent, title, children, actions, dismiss }: MessageProps): ReactElement {
  const styles = useStyles();
  const hasActions = actions !== undefined || dismiss !== undefined;
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title === undefined ? null : (
          <>
            <MessageBarTitle>{title}</MessageBarTitle>{' '}
          </>
        )}
        {children}
      </MessageBarBody>
      {hasActions ? (
        <MessageBarActions {...(dismiss === undefined ? {} : { containerAction: dismiss })}>
          {actions}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
