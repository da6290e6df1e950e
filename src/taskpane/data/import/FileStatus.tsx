import { Button, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Message } from '../../shared/Message';
import { FormatFields } from './FormatFields';
import { outcomeText } from './importOutcome';
import type { ImportSource } from './importSource';
import { ReadingProgress } from './ReadingProgress';
import type { ImportState } from './useImport';
import { useFieldStyles } from './useFieldStyles';

interface FaultProps {
  readonly title: string;
  readonly reason: string;
  readonly onRetry: () => void;
}

function Fault({ title, reason, onRetry }: FaultProps): ReactElement {
  return (
    <Message intent="error" title={title} actions={<Button onClick={onRetry}>Retry</Button>}>
      {reason} The workbook is as it was.
    </Message>
  );
}

export interface FileStatusProps {
  readonly source: ImportSource;
  readonly state: ImportState;
}

/** How far the first reading has come, in which everything about the file is found out. */
export function CheckStatus({ source, state }: FileStatusProps): ReactElement | null {
  const { fields } = useFieldStyles();
  const { choices, changeLayout } = state;
  const { inspection, fault, progress, retry } = state.checking;
  if (fault !== undefined) {
    return (
      <>
        <Fault title={`“${source.name}” cannot be imported.`} reason={fault} onRetry={retry} />
        {inspection ? null : (
          // Another delimiter or encoding may be all that is wanting.
          <div className={fields}>
            <FormatFields format={choices} choices={choices} onChange={changeLayout} />
          </div>
        )}
      </>
    );
  }
  if (inspection?.check !== undefined) return null;
  return <ReadingProgress doing="Checking the file" progress={progress} bytes={source.blob.size} />;
}

/** How far the second reading has come, in which it is converted, and what came of it. */
export function ConversionStatus({ source, state }: FileStatusProps): ReactElement | null {
  const { converting, columnCount, fault } = state;
  if (!converting) return null;
  const { table, progress, retry } = converting;
  if (converting.fault !== undefined)
    return <Fault title="The file could not be read to its end." reason={converting.fault} onRetry={retry} />;
  if (!table) return <ReadingProgress doing="Reading the file" progress={progress} bytes={source.blob.size} />;
  return (
    <>
      <Text role="status">{outcomeText(table, columnCount)}</Text>
      {fault === undefined ? null : <Message intent="warning">{fault}</Message>}
    </>
  );
}
