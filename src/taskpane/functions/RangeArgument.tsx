import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { TableCursorRegular } from '@fluentui/react-icons/svg/table-cursor';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { rangeText } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import { ColumnPicker } from '../charts/ColumnPicker';
import type { InsertedDataset } from '../data/datasetSheet';
import { errorSentence } from '../shared/words';
import type { ArgumentField } from './argumentField';
import { faultProps, labelOf } from './fieldProps';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
  selection: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface RangeArgumentProps {
  readonly field: ArgumentField;
  readonly text: string;
  readonly fault: string | undefined;
  readonly workbook: Workbook;
  /** The data set inserted last, whose columns are offered. */
  readonly inserted: InsertedDataset | undefined;
  readonly onChange: (text: string) => void;
}

/** Cells for an argument: typed, taken from the selection, or chosen by the name of a data set's column. */
export function RangeArgument({ field, text, fault, workbook, inserted, onChange }: RangeArgumentProps): ReactElement {
  const styles = useStyles();
  const [selectionFault, setSelectionFault] = useState<string>();
  const change = (changed: string): void => {
    setSelectionFault(undefined);
    onChange(changed);
  };
  const takeSelection = (): void => {
    workbook.selection().then(
      (selection) => {
        if (selection) change(rangeText(selection));
        else setSelectionFault('No cells are selected. Select one block of cells in a sheet first.');
      },
      (error: unknown) => setSelectionFault(errorSentence(error)),
    );
  };
  return (
    <div>
      <Field
        label={labelOf(field)}
        required={field.required}
        hint={field.description}
        {...faultProps(selectionFault ?? fault)}
      >
        <Input
          value={text}
          onChange={(_, { value }) => change(value)}
          placeholder="Prices!B1:B250"
          spellCheck={false}
          autoComplete="off"
        />
      </Field>
      <div className={styles.tools}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.selection}
          icon={<TableCursorRegular />}
          aria-label={`Use selection for ${field.name}`}
          onClick={takeSelection}
        >
          Use selection
        </Button>
        {inserted ? (
          <ColumnPicker inserted={inserted} label={field.name} shape={field.shape} text={text} onChange={change} />
        ) : null}
      </div>
    </div>
  );
}
