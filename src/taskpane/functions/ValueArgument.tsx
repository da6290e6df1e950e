import { Field, Input, Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormulaNotation } from '../../workbook/workbook';
import { faultProps } from '../shared/fieldProps';
import type { ArgumentField } from './argumentField';
import type { ParameterOption } from './catalogue';
import { defaultText, labelOf } from './fieldProps';

const useStyles = makeStyles({
  // Descriptions are longer than the pane is wide.
  select: { minWidth: 0, maxWidth: '100%', '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export interface ValueArgumentProps {
  readonly field: ArgumentField;
  readonly text: string;
  readonly fault: string | undefined;
  readonly notation: FormulaNotation;
  readonly onChange: (text: string) => void;
}

/** A number or a text, with the default in sight while the field is empty. */
export function ValueArgument({ field, text, fault, notation, onChange }: ValueArgumentProps): ReactElement {
  const initial = defaultText(field, notation);
  return (
    <Field label={labelOf(field)} required={field.required} hint={field.description} {...faultProps(fault)}>
      <Input
        value={text}
        onChange={(_, { value }) => onChange(value)}
        placeholder={initial === undefined ? '' : `Default: ${initial}`}
        spellCheck={false}
        autoComplete="off"
      />
    </Field>
  );
}

/** `ratio – Ratio of the two factors of growth less 1` */
function optionText({ value, description }: ParameterOption, note = ''): string {
  return description === '' ? `${value}${note}` : `${value}${note} – ${description}`;
}

function firstOption({ initial, required, options }: ArgumentField): string {
  if (required) return 'Choose an option';
  const standard = options.find(({ value }) => value === initial);
  return standard ? optionText(standard, ' (default)') : 'Default';
}

/** One of a few options; what the chosen one means stands below. */
export function OptionArgument({ field, text, fault, onChange }: ValueArgumentProps): ReactElement {
  const styles = useStyles();
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
      <Select className={styles.select} value={value} onChange={(_, changed) => onChange(changed.value)}>
        <option value="">{firstOption(field)}</option>
        {others.map((option) => (
          <option key={option.value} value={option.value}>
            {optionText(option)}
          </option>
        ))}
        {known ? null : <option value={value}>{value}</option>}
      </Select>
    </Field>
  );
}
