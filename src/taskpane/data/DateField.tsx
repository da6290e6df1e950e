import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { looksLikeIsoDate } from '../../series/dates';
import { faultProps } from '../shared/fieldProps';
import { UNFINISHED_DATE } from './dateText';

export interface DateFieldProps {
  readonly label: string;
  /** ISO text, empty, or `UNFINISHED_DATE`. */
  readonly value: string;
  readonly first?: string;
  readonly last?: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A date in the order of day, month and year that the person's computer uses. */
export function DateField({ label, value, first, last, hint, fault, onChange }: DateFieldProps): ReactElement {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...faultProps(fault)}>
      <Input
        type="date"
        value={looksLikeIsoDate(value) ? value : ''}
        {...(first === undefined ? {} : { min: first })}
        {...(last === undefined ? {} : { max: last })}
        input={{ style: { minWidth: 0 } }}
        onChange={(_, data) => onChange(data.value)}
        onBlur={({ target }) => {
          // A date that is typed in part has no value, and the browser tells of no change.
          if (target.validity.badInput) onChange(UNFINISHED_DATE);
          else if (value === UNFINISHED_DATE) onChange(target.value);
        }}
      />
    </Field>
  );
}
