import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import type { WriteProgress } from '../../workbook/workbook';
import { Message } from './Message';
import type { WriteTask } from './useWriteTask';

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

export interface WriteStatusProps<Result> {
  readonly task: WriteTask<Result>;
  /** What is going on, told while it runs. */
  readonly running: (progress: WriteProgress | undefined) => string;
  /** What could not be done, before the reason. */
  readonly failed: string;
  readonly done: (result: Result) => ReactNode;
  /** Begins again, with what has been put right since. */
  readonly onRetry: () => void;
}

/** For a button that comes in place of the one that was pressed: the keyboard stays where the work is, and nobody is called away from the sheet. */
function useKeptFocus(): RefObject<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (document.hasFocus() && (activeElement === null || activeElement === document.body)) button.current?.focus();
  }, []);
  return button;
}

function Running<Result>({
  task,
  running,
  progress,
}: WriteStatusProps<Result> & { readonly progress: WriteProgress | undefined }): ReactElement {
  const styles = useStyles();
  const cancelButton = useKeptFocus();
  const text = running(progress);
  const known = progress !== undefined && progress.total > 0;
  return (
    <div className={styles.running}>
      <ProgressBar
        aria-label={text}
        {...(known ? { value: Math.min(1, progress.written / progress.total), max: 1 } : {})}
      />
      <div className={styles.line}>
        <Text size={200} className={styles.figures}>
          {text}
        </Text>
        <Button ref={cancelButton} size="small" onClick={task.cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Outcome<Result>({
  task,
  failed,
  done,
  onRetry,
}: Omit<WriteStatusProps<Result>, 'running'>): ReactElement | null {
  const dismissButton = useKeptFocus();
  const { state } = task;
  const dismiss = (
    <Button
      ref={dismissButton}
      aria-label="Dismiss"
      appearance="transparent"
      icon={<DismissRegular />}
      onClick={task.dismiss}
    />
  );
  switch (state.kind) {
    case 'cancelled':
      return (
        <Message intent="info" dismiss={dismiss}>
          Cancelled. The workbook is as it was.
        </Message>
      );
    case 'failed':
      return (
        <Message intent="error" title={failed} actions={<Button onClick={onRetry}>Retry</Button>} dismiss={dismiss}>
          {state.reason}
          {state.intact ? ' The workbook is as it was.' : ''}
        </Message>
      );
    case 'done':
      return (
        <Message intent="success" dismiss={dismiss}>
          {done(state.result)}
        </Message>
      );
    default:
      return null;
  }
}

/** Progress, outcome or failure of an undertaking that writes into the workbook. */
export function WriteStatus<Result>(props: WriteStatusProps<Result>): ReactElement | null {
  const { state } = props.task;
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') return <Running {...props} progress={state.progress} />;
  return <Outcome key={state.kind} {...props} />;
}
