import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { LayoutChoices } from '../../../datasets/import/layout';
import { isoFromSerial } from '../../../series/dates';
import { DateField } from '../DateField';
import { ColumnList } from './ColumnList';
import type { DraftedReading, ImportDraft } from './importDraft';
import { importNotes } from './importTexts';
import { LayoutFields } from './LayoutFields';
import { OpenQuestions } from './OpenQuestions';
import { PreviewTable } from './PreviewTable';
import { previewRows } from './previewRows';
import { MissingFields, ReadingFields } from './ReadingFields';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, lineHeight: tokens.lineHeightBase200 },
});

export interface ImportFieldsProps {
  readonly inspection: Inspection;
  readonly choices: LayoutChoices;
  readonly draft: ImportDraft;
  readonly drafted: DraftedReading;
  readonly pressing: boolean;
  readonly onLayout: (choices: LayoutChoices) => void;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** The first and last date wanted, within those of the file. */
function SpanFields({ inspection, draft, drafted, onChange }: ImportFieldsProps): ReactElement | null {
  const { fields } = useFieldStyles();
  const { dateColumn, dateOrder, faults, questions } = drafted;
  const run = dateColumn === undefined ? undefined : inspection.columns[dateColumn]?.runs[dateOrder ?? 'dmy'];
  const asking = dateOrder === undefined && questions.some(({ kind }) => kind === 'dateOrder');
  // The first rows do not tell how far the file reaches.
  if (!run || run.count === 0 || asking || inspection.check === undefined) return null;
  const [first, last] = [run.earliest, run.latest].map((serial) => isoFromSerial(Math.floor(serial)));
  const bounds = { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
  return (
    <div className={fields}>
      <DateField
        label="Rows from"
        value={draft.from}
        {...bounds}
        {...(first === undefined ? {} : { hint: `First: ${first}` })}
        fault={faults.from}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        label="Rows to"
        value={draft.to}
        {...bounds}
        {...(last === undefined ? {} : { hint: `Last: ${last}` })}
        fault={faults.to}
        onChange={(to) => onChange({ to })}
      />
    </div>
  );
}

/** What was found out about the file, each of it open to change, and what comes of it. */
export const ImportFields = memo(function ImportFields(props: ImportFieldsProps): ReactElement {
  const { inspection, choices, draft, drafted, pressing, onLayout, onChange } = props;
  const { fields } = useFieldStyles();
  const styles = useStyles();
  const notes = importNotes(inspection, drafted);
  return (
    <>
      <OpenQuestions
        questions={drafted.questions}
        columns={inspection.columns}
        drafted={drafted}
        pressing={pressing}
        onChange={onChange}
      />
      <div className={fields}>
        <LayoutFields inspection={inspection} choices={choices} onChange={onLayout} />
        <ReadingFields inspection={inspection} draft={draft} drafted={drafted} onChange={onChange} />
      </div>
      <MissingFields inspection={inspection} draft={draft} onChange={onChange} />
      <PreviewTable preview={previewRows(inspection, drafted, draft)} />
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>
              <Text size={200}>{note}</Text>
            </li>
          ))}
        </ul>
      )}
      <ColumnList columns={drafted.columns} draft={draft} fault={drafted.faults.columns} onChange={onChange} />
      <SpanFields {...props} />
    </>
  );
});
