import { Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { faultProps } from '../shared/fieldProps';

const useStyles = makeStyles({
  formula: {
    '& textarea': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      minHeight: 'auto',
      wordBreak: 'break-all',
      overflowY: 'auto',
    },
  },
});

/** Characters of the formula's line in the narrowest pane. */
const CHARACTERS_A_LINE = 36;
const MOST_LINES = 8;

export interface FormulaFieldProps {
  readonly formula: string;
  readonly fault: string | undefined;
  readonly onType: (formula: string) => void;
  /** Typing has come to an end. */
  readonly onLeave: () => void;
}

/** The formula as it grows; a formula typed or pasted here fills the form. */
export function FormulaField({ formula, fault, onType, onLeave }: FormulaFieldProps): ReactElement {
  const styles = useStyles();
  const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil(formula.length / CHARACTERS_A_LINE)));
  return (
    <Field label="Formula" {...faultProps(fault)}>
      <Textarea
        className={styles.formula}
        value={formula}
        rows={lines}
        resize="none"
        spellCheck={false}
        onChange={(_, { value }) => onType(value.replace(/\s*\n\s*/g, ''))}
        onBlur={onLeave}
      />
    </Field>
  );
}
