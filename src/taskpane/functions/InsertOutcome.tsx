import { Button, Text } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { rangeText } from '../../workbook/formula';
import type { RangeReference } from '../../workbook/formula';
import { Message } from '../shared/Message';
import { WriteStatus } from '../shared/WriteStatus';
import type { WriteTask } from '../shared/useWriteTask';
import type { Insertion } from './insertion';

export interface InsertOutcomeProps {
  readonly task: WriteTask<Insertion>;
  /** While the result above is worked out, what stands here may still be pushed out of sight. */
  readonly working: boolean;
  readonly onRetry: () => void;
  readonly onPlace: (cell: RangeReference) => void;
  readonly onNewSheet: () => void;
}

function Written({ insertion }: { readonly insertion: Exclude<Insertion, { kind: 'blocked' }> }): ReactElement {
  const where =
    insertion.kind === 'sheetAdded'
      ? `The sheet “${insertion.sheet}” was added with the formula.`
      : `The formula was inserted in ${rangeText(insertion.range)}.`;
  return (
    <>
      {where}
      {insertion.note === undefined ? null : <Text> It shows an error for now: {insertion.note}</Text>}
    </>
  );
}

function Blocked({
  blocked,
  task,
  onPlace,
  onNewSheet,
}: InsertOutcomeProps & { readonly blocked: Extract<Insertion, { kind: 'blocked' }> }): ReactElement {
  const { words, free } = blocked;
  return (
    <Message
      intent="warning"
      title="The formula was not inserted."
      actions={
        <>
          {free === undefined ? null : <Button onClick={() => onPlace(free)}>Insert in {rangeText(free)}</Button>}
          <Button onClick={onNewSheet}>Insert on a new sheet</Button>
        </>
      }
      dismiss={
        <Button aria-label="Dismiss" appearance="transparent" icon={<DismissRegular />} onClick={task.dismiss} />
      }
    >
      {words}{' '}
      {free === undefined
        ? 'Select another cell and insert it again, or give it a sheet of its own.'
        : `There is room in ${rangeText(free)}; or select another cell, or give it a sheet of its own.`}
    </Message>
  );
}

/** Where the formula went, or why it went nowhere and where it could go instead. */
export function InsertOutcome(props: InsertOutcomeProps): ReactElement {
  const { task, working, onRetry } = props;
  const { state } = task;
  const place = useRef<HTMLDivElement>(null);
  // The form is long and the button near the end of it.
  useEffect(() => {
    if (!working && state.kind !== 'idle' && state.kind !== 'running')
      place.current?.scrollIntoView({ block: 'nearest' });
  }, [state, working]);
  return (
    <div ref={place}>
      {state.kind === 'done' && state.result.kind === 'blocked' ? (
        <Blocked {...props} blocked={state.result} />
      ) : (
        <WriteStatus
          task={task}
          running={() => 'Writing the formula'}
          failed="The formula was not inserted."
          onRetry={onRetry}
          done={(insertion) => (insertion.kind === 'blocked' ? insertion.words : <Written insertion={insertion} />)}
        />
      )}
    </div>
  );
}
