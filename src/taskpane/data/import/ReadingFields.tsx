import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { DATE_ORDERS } from '../../../datasets/import/dates';
import type { Inspection } from '../../../datasets/import/inspectFile';
import { MISSING_NUMBERS, MISSING_WORDS } from '../../../datasets/import/missing';
import { wordsFound } from '../../../datasets/import/reading';
import { countText } from '../../shared/words';
import { Choice } from './Choice';
import type { DraftedReading, ImportDraft } from './importDraft';
import { ORDER_LABELS } from './importTexts';

const useStyles = makeStyles({
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

export interface ReadingFieldsProps {
  readonly inspection: Inspection;
  readonly draft: ImportDraft;
  readonly drafted: DraftedReading;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** How texts become numbers and dates, where that is no open question. */
export function ReadingFields({ inspection, draft, drafted, onChange }: ReadingFieldsProps): ReactElement {
  const asked = new Set(drafted.questions.map(({ kind }) => kind));
  const dates = inspection.columns.filter(
    (_, index) => drafted.columns[index]?.kind === 'date' && drafted.columns[index].included,
  );
  const ordered = dates.some((column) => column.ordered > 0);
  const months = dates.some((column) => column.months > 0 || column.years > 0);
  const numbers = drafted.columns.some(({ kind, included }) => kind === 'number' && included);
  return (
    <>
      {numbers && !asked.has('decimal') ? (
        <Choice
          label="Decimal sign"
          value={drafted.decimal ?? '.'}
          options={[
            { value: '.', label: 'Point, 1,234.56' },
            { value: ',', label: 'Comma, 1.234,56' },
          ]}
          onChange={(value) => onChange({ decimal: value === ',' ? ',' : '.' })}
        />
      ) : null}
      {ordered && !asked.has('dateOrder') ? (
        <Choice
          label="Dates"
          value={drafted.dateOrder ?? ''}
          options={DATE_ORDERS.map((value) => ({ value, label: ORDER_LABELS[value] }))}
          onChange={(value) => {
            const dateOrder = DATE_ORDERS.find((order) => order === value);
            if (dateOrder) onChange({ dateOrder });
          }}
        />
      ) : null}
      {months ? (
        <Choice
          label="Months stand for"
          value={draft.monthDay}
          options={[
            { value: 'last', label: 'Their last day' },
            { value: 'first', label: 'Their first day' },
          ]}
          onChange={(value) => onChange({ monthDay: value === 'first' ? 'first' : 'last' })}
        />
      ) : null}
    </>
  );
}

/** The texts for missing values that stand in the file, and rows that are too short. */
export function MissingFields({
  inspection,
  draft,
  onChange,
}: Omit<ReadingFieldsProps, 'drafted'>): ReactElement | null {
  const styles = useStyles();
  const labelId = useId();
  const words = wordsFound(inspection.columns, MISSING_WORDS);
  const numbers = wordsFound(inspection.columns, MISSING_NUMBERS);
  const shortRows = inspection.check?.shortRows ?? 0;
  const tick = (text: string, ticked: boolean): void => onChange({ missing: { ...draft.missing, [text]: ticked } });
  if (words.size + numbers.size + shortRows === 0) return null;
  return (
    <div role="group" aria-labelledby={labelId}>
      <Text id={labelId}>Missing values</Text>
      <div className={styles.boxes}>
        {[...words, ...numbers].map(([text, count]) => (
          <Checkbox
            key={text}
            label={`“${text}” in ${count === 1 ? '1 cell' : `${countText(count)} cells`}`}
            checked={draft.missing[text] ?? words.has(text)}
            onChange={(_, { checked }) => tick(text, checked === true)}
          />
        ))}
        {shortRows > 0 ? (
          <Checkbox
            label={`Fill ${shortRows === 1 ? '1 row' : `${countText(shortRows)} rows`} with too few cells by blanks`}
            checked={draft.fillShortRows}
            onChange={(_, { checked }) => onChange({ fillShortRows: checked === true })}
          />
        ) : null}
      </div>
    </div>
  );
}
