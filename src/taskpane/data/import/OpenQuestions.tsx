import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { serialOf, writtenDate } from '../../../datasets/import/dates';
import type { DateOrder } from '../../../datasets/import/dates';
import type { ColumnEvidence } from '../../../datasets/import/evidence';
import { readNumber } from '../../../datasets/import/numbers';
import type { DecimalSign } from '../../../datasets/import/numbers';
import type { OpenQuestion } from '../../../datasets/import/reading';
import { dateFromSerial } from '../../../series/dates';
import type { DraftedReading, ImportDraft } from './importDraft';
import { dayText } from './importTexts';
import { countText } from '../../shared/words';

type DateQuestion = Extract<OpenQuestion, { readonly kind: 'dateOrder' }>;

const FIRST: Readonly<Record<DateOrder, string>> = { dmy: 'Day first', mdy: 'Month first', ymd: 'Year first' };

function serialText(serial: number): string {
  const { year, month, day } = dateFromSerial(Math.floor(serial));
  return dayText(new Date(year, month - 1, day));
}

/** What the column would be like in this order, so that one can tell which was meant. */
function orderLabel(question: DateQuestion, order: DateOrder, evidence: ColumnEvidence | undefined): string {
  const date = writtenDate(question.example);
  const serial = date ? serialOf(date, order, 'last') : NaN;
  const example = Number.isFinite(serial) ? `${question.example} is ${serialText(serial)}` : 'for other rows';
  const run = evidence?.runs[order];
  if (!run || run.count === 0) return `${FIRST[order]}: ${example}`;
  const ordered = run.backwards === 0 || run.forwards === 0 ? 'all in order' : 'not in order';
  const impossible =
    question.contradictory && evidence.ordered > run.count
      ? `, ${countText(evidence.ordered - run.count)} impossible`
      : '';
  return `${FIRST[order]}: ${example}; ${serialText(run.earliest)} to ${serialText(run.latest)}, ${ordered}${impossible}`;
}

const SIGNS: readonly { readonly sign: DecimalSign; readonly name: string }[] = [
  { sign: '.', name: 'Point' },
  { sign: ',', name: 'Comma' },
];

function signLabel(name: string, sign: DecimalSign, example: string): string {
  const value = readNumber(example, sign);
  if (Number.isNaN(value)) return `${name}: ${example} is not a number`;
  return `${name}: ${example} is ${new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15, useGrouping: false }).format(value)}`;
}

export interface OpenQuestionsProps {
  readonly questions: readonly OpenQuestion[];
  readonly columns: readonly ColumnEvidence[];
  readonly drafted: DraftedReading;
  /** Nothing has been chosen although it was asked for. */
  readonly pressing: boolean;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

function needed(
  open: boolean,
  pressing: boolean,
): { validationState?: 'error' | 'warning'; validationMessage?: string } {
  if (!open) return {};
  return { validationState: pressing ? 'error' : 'warning', validationMessage: 'Choose one; nothing is guessed.' };
}

/** What the file does not tell, to be chosen by somebody who knows where it comes from. */
export function OpenQuestions(props: OpenQuestionsProps): ReactElement {
  const { questions, columns, drafted, pressing, onChange } = props;
  return (
    <>
      {questions.map((question) =>
        question.kind === 'decimal' ? (
          <Field
            key="decimal"
            label="Which is the decimal sign? The numbers of the file can be read both ways."
            {...needed(drafted.decimal === undefined, pressing)}
          >
            <RadioGroup
              value={drafted.decimal ?? ''}
              onChange={(_, { value }) => onChange({ decimal: value === ',' ? ',' : '.' })}
            >
              {SIGNS.map(({ sign, name }) => (
                <Radio key={sign} value={sign} label={signLabel(name, sign, question.example)} />
              ))}
            </RadioGroup>
          </Field>
        ) : (
          <Field
            key="dateOrder"
            label={
              question.contradictory
                ? 'In which order are the dates? Some are possible in one order only, and some in another.'
                : 'In which order are the dates? Each of them can be read in more than one.'
            }
            {...needed(drafted.dateOrder === undefined, pressing)}
          >
            <RadioGroup
              value={drafted.dateOrder ?? ''}
              onChange={(_, { value }) => {
                const dateOrder = question.orders.find((order) => order === value);
                if (dateOrder) onChange({ dateOrder });
              }}
            >
              {question.orders.map((order) => (
                <Radio key={order} value={order} label={orderLabel(question, order, columns[question.column])} />
              ))}
            </RadioGroup>
          </Field>
        ),
      )}
    </>
  );
}
