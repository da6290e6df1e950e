import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { rangeText } from '../../workbook/formula';
import { WriteStatus } from '../shared/WriteStatus';
import type { WriteTask } from '../shared/useWriteTask';
import type { Insertion } from './insertion';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

export interface InsertOutcomeProps {
  readonly task: WriteTask<Insertion>;
  /** While the result above is worked out, what stands here may still be pushed out of sight. */
  readonly working: boolean;
  readonly onRetry: () => void;
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

function Blocked({ words, task, onNewSheet }: InsertOutcomeProps & { readonly words: string }): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>The formula was not inserted.</MessageBarTitle> {words} Select another cell and insert it
        again, or give it a sheet of its own.
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button aria-label="Dismiss" appearance="transparent" icon={<DismissRegular />} onClick={task.dismiss} />
        }
      >
        <Button onClick={onNewSheet}>Insert on a new sheet</Button>
      </MessageBarActions>
    </MessageBar>
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
        <Blocked {...props} words={state.result.words} />
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
