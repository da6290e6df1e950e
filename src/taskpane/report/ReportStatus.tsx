import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WriteProgress } from '../../workbook/workbook';
import { WriteStatus } from '../shared/WriteStatus';
import type { WriteTask } from '../shared/useWriteTask';
import { listText } from '../shared/words';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

/** What came of building a report: its sheet, or, where it was stopped after sample data had been inserted, what stands. */
export type ReportOutcome =
  | { readonly kind: 'built'; readonly sheet: string }
  | { readonly kind: 'stopped'; readonly reason: string | undefined; readonly sheets: readonly string[] };

export interface ReportStatusProps {
  readonly task: WriteTask<ReportOutcome>;
  readonly onRetry: () => void;
}

function progressText(progress: WriteProgress | undefined): string {
  if (!progress || progress.total === 0) return 'Working the report out';
  return `Writing, ${Math.round((progress.written / progress.total) * 100)} % done`;
}

function Stopped({
  outcome,
  onRetry,
  onDismiss,
}: {
  readonly outcome: Extract<ReportOutcome, { kind: 'stopped' }>;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}): ReactElement {
  const styles = useStyles();
  const { reason, sheets } = outcome;
  const names = listText(sheets.map((sheet) => `“${sheet}”`));
  return (
    <MessageBar intent={reason === undefined ? 'info' : 'error'} layout="multiline">
      <MessageBarBody className={styles.body}>
        {reason === undefined ? 'Cancelled.' : `The report was not built. ${reason}`} The sheet
        {sheets.length === 1 ? '' : 's'} {names} {sheets.length === 1 ? 'was' : 'were'} added before and{' '}
        {sheets.length === 1 ? 'stays' : 'stay'}; all else is as it was.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Retry</Button>
        <Button onClick={onDismiss}>Close</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Progress and outcome of building a report. */
export function ReportStatus({ task, onRetry }: ReportStatusProps): ReactElement | null {
  const { state } = task;
  if (state.kind === 'done' && state.result.kind === 'stopped') {
    return <Stopped outcome={state.result} onRetry={onRetry} onDismiss={task.dismiss} />;
  }
  return (
    <WriteStatus
      task={task}
      running={progressText}
      failed="The report was not built."
      onRetry={onRetry}
      done={(outcome) =>
        outcome.kind === 'built' ? (
          <>The report was added on the sheet “{outcome.sheet}”. Its figures follow your data; print it as any sheet.</>
        ) : null
      }
    />
  );
}
