import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ArgumentField } from './argumentField';
import { faultProps, labelOf } from './fieldProps';

export interface ValueArgumentProps {
  readonly field: ArgumentField;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A number or a text, with the default in sight while the field is empty. */
export function ValueArgument({ field, text, fault, onChange }: ValueArgumentProps): ReactElement {
  return (
    <Field label={labelOf(field)} required={field.required} hint={field.description} {...faultProps(fault)}>
      <Input
        value={text}
        onChange={(_, { value }) => onChange(value)}
        placeholder={field.initial === undefined ? '' : `Default: ${field.initial}`}
        spellCheck={false}
        autoComplete="off"
      />
    </Field>
  );
}

function firstOption({ initial, required, options }: ArgumentField): string {
  if (required) return 'Choose an option';
  return options.some(({ value }) => value === initial) ? `${initial ?? ''} (default)` : 'Default';
}

/** One of a few options; what the chosen one means stands below. */
export function OptionArgument({ field, text, fault, onChange }: ValueArgumentProps): ReactElement {
  const { options, initial, description } = field;
  const others = options.filter(({ value }) => field.required || value !== initial);
  const value = text === initial ? '' : text;
  const known = value === '' || others.some((option) => option.value === value);
  const meant = options.find((option) => option.value === (value === '' ? initial : value));
  return (
    <Field
      label={labelOf(field)}
      required={field.required}
      hint={meant === undefined || meant.description === '' ? description : `${meant.value}: ${meant.description}`}
      {...faultProps(fault)}
    >
      <Select value={value} onChange={(_, changed) => onChange(changed.value)}>
        <option value="">{firstOption(field)}</option>
        {others.map((option) => (
          <option key={option.value} value={option.value} title={option.description}>
            {option.value}
          </option>
        ))}
        {known ? null : <option value={value}>{value}</option>}
      </Select>
    </Field>
  );
}
