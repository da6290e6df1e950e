import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { rejectCount } from '../../../datasets/import/rejects';
import type { Workbook, WriteProgress } from '../../../workbook/workbook';
import { WriteStatus } from '../../shared/WriteStatus';
import { countText, countedText } from '../../shared/words';
import type { InsertedData } from '../insertedData';
import { CheckStatus, ConversionStatus } from './FileStatus';
import { ImportFields } from './ImportFields';
import type { ImportSource } from './importSource';
import { sheetNameOf } from './importTexts';
import { RejectedCells } from './RejectedCells';
import { useImport } from './useImport';
import type { ImportState } from './useImport';
import { useImportWriting } from './useImportWriting';
import type { ImportWriting, Written } from './useImportWriting';

const LONGEST_SHEET_NAME = 31;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  insert: { display: 'flex', alignItems: 'end', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: '126px' },
});

export interface ImportFormProps {
  readonly source: ImportSource;
  readonly workbook: Workbook;
  readonly onInserted: (inserted: InsertedData) => void;
}

function progressText(rows: number, progress: WriteProgress | undefined): string {
  if (!progress || progress.total === 0) return 'Preparing the sheet';
  // Title and header are rows to the host as well; people think of those of the file.
  const written = Math.round((progress.written / progress.total) * rows);
  return `${countText(written)} of ${countedText(rows, 'row')} written`;
}

function doneText({ sheet, rows, what }: Written): string {
  return what === 'data'
    ? `The sheet “${sheet}” was added, with ${countedText(rows, 'row')}.`
    : `The list is on the sheet “${sheet}”.`;
}

interface InsertProps {
  readonly source: ImportSource;
  readonly state: ImportState;
  readonly writing: ImportWriting;
  readonly onPressed: () => void;
}

function Insert({ source, state, writing, onPressed }: InsertProps): ReactElement {
  const styles = useStyles();
  const [name, setName] = useState(() => sheetNameOf(source.name).slice(0, LONGEST_SHEET_NAME));
  const { ready, drafted, checking } = state;
  const busy = writing.task.state.kind === 'running';
  // While a question is open the button stays, and says so at the question.
  const asking = checking.inspection?.check !== undefined && drafted?.reading === undefined;
  return (
    <div className={styles.insert}>
      <Field label="Sheet name" className={styles.name}>
        <Input value={name} maxLength={LONGEST_SHEET_NAME} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button
        appearance="primary"
        icon={<TableAddRegular />}
        disabledFocusable={busy || (!ready && !asking)}
        onClick={() => {
          onPressed();
          if (ready) writing.insert(ready, name);
        }}
      >
        Insert data
      </Button>
    </div>
  );
}

/** From a chosen file to a sheet: what was understood, what is asked, what does not fit, and the button. */
export function ImportForm({ source, workbook, onInserted }: ImportFormProps): ReactElement {
  const styles = useStyles();
  const state = useImport(source, workbook.host);
  const writing = useImportWriting(source, workbook, onInserted);
  const [pressed, setPressed] = useState(false);
  const { choices, draft, drafted, checking, converting, changeLayout, change } = state;
  const { inspection } = checking;
  const table = converting?.table;
  const titles = drafted?.columns.map(({ title }) => title) ?? [];
  return (
    <div className={styles.form}>
      <CheckStatus source={source} state={state} />
      {inspection && drafted ? (
        <>
          <ImportFields
            inspection={inspection}
            choices={choices}
            draft={draft}
            drafted={drafted}
            pressing={pressed}
            onLayout={changeLayout}
            onChange={change}
          />
          <ConversionStatus source={source} state={state} />
          <Insert source={source} state={state} writing={writing} onPressed={() => setPressed(true)} />
        </>
      ) : null}
      <WriteStatus
        task={writing.task}
        running={(progress) => progressText(writing.rows, progress)}
        failed="The sheet was not added."
        onRetry={writing.again}
        done={doneText}
      />
      {table && rejectCount(table.rejects) > 0 ? (
        <RejectedCells
          fileName={source.name}
          rejects={table.rejects}
          titles={titles}
          busy={writing.task.state.kind === 'running'}
          onPutOnSheet={() => writing.insertList(table, titles)}
        />
      ) : null}
    </div>
  );
}
