import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormulaNotation, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { RangeArgument } from './RangeArgument';
import { OptionArgument, ValueArgument } from './ValueArgument';
import type { FunctionEntry } from './catalogue';
import { argumentFields } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface ArgumentFieldsProps {
  readonly workbook: Workbook;
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
  /** What is wrong, by argument. */
  readonly faults: Readonly<Record<string, string>>;
  readonly inserted: readonly InsertedData[];
  readonly notation: FormulaNotation;
  readonly onChange: (argument: string, text: string) => void;
}

/** A field for each argument, in the order of the formula. */
export function ArgumentFields({
  workbook,
  entry,
  texts,
  faults,
  inserted,
  notation,
  onChange,
}: ArgumentFieldsProps): ReactElement | null {
  const styles = useStyles();
  const fields = argumentFields(entry);
  if (fields.length === 0) return null;
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const common = {
          field,
          text: texts[field.name] ?? '',
          fault: faults[field.name],
          onChange: (text: string) => onChange(field.name, text),
        };
        if (field.kind === 'range')
          return <RangeArgument key={field.name} {...common} workbook={workbook} inserted={inserted} />;
        if (field.kind === 'option') return <OptionArgument key={field.name} {...common} notation={notation} />;
        return <ValueArgument key={field.name} {...common} notation={notation} />;
      })}
    </div>
  );
}
