import type { ReactElement } from 'react';
import type { WriteProgress } from '../../workbook/workbook';
import { WriteStatus } from '../shared/WriteStatus';
import type { WriteTask } from '../shared/useWriteTask';

export interface ReportStatusProps {
  /** Its result is the name of the report's sheet. */
  readonly task: WriteTask<string>;
  readonly onRetry: () => void;
}

function progressText(progress: WriteProgress | undefined): string {
  if (!progress || progress.total === 0) return 'Working the report out';
  return `Writing, ${Math.round((progress.written / progress.total) * 100)} % done`;
}

/** Progress and outcome of building a report. */
export function ReportStatus({ task, onRetry }: ReportStatusProps): ReactElement {
  return (
    <WriteStatus
      task={task}
      running={progressText}
      failed="The report was not built."
      onRetry={onRetry}
      done={(sheet) => (
        <>The report was added on the sheet “{sheet}”. Its figures follow your data; print it as any sheet.</>
      )}
    />
  );
}
