import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

const useStyles = makeStyles({
  // A select is as wide as its longest option unless told otherwise.
  field: { minWidth: 0 },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** One of a few settings. */
export function Choice({ label, value, options, onChange }: ChoiceProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select size="small" className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
