import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { TableCursorRegular } from '@fluentui/react-icons/svg/table-cursor';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { rangeText } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import { ColumnPicker } from '../charts/ColumnPicker';
import type { InsertedData } from '../data/insertedData';
import { useSelection } from './SelectionProvider';
import { FLUSH_START } from './flushStart';
import { faultProps } from './fieldProps';
import { errorSentence } from './words';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    ...FLUSH_START,
  },
  address: {
    maxWidth: '100%',
    boxSizing: 'border-box',
    paddingInlineStart: tokens.spacingHorizontalS,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

const NOTHING_SELECTED = 'No cells are selected. Select one block of cells in a sheet first.';

export interface RangeInputProps {
  readonly label: string;
  readonly required: boolean;
  readonly hint: string;
  readonly text: string;
  readonly fault: string | undefined;
  /** Which columns of data suit the field. */
  readonly shape: 'dates' | 'series' | 'panel';
  /** Whether columns of dates are taken up to the column that marks some of them. */
  readonly takesMarks?: boolean;
  readonly workbook: Workbook;
  /** Data on sheets whose columns are offered, the latest last. */
  readonly inserted: readonly InsertedData[];
  readonly onChange: (text: string) => void;
  /** Further ways to fill the field, beside the others. */
  readonly children?: ReactNode;
}

/** Cells for a field: typed, taken from the selection, or chosen by the name of a column. */
export function RangeInput(props: RangeInputProps): ReactElement {
  const { label, required, hint, text, fault, shape, takesMarks, workbook, inserted, onChange, children } = props;
  const styles = useStyles();
  const id = useId();
  const addressId = `${id}-selection`;
  const { selection, waiting, wait } = useSelection();
  const [selectionFault, setSelectionFault] = useState<string>();
  const selected = selection && rangeText(selection);
  const change = (changed: string): void => {
    setSelectionFault(undefined);
    onChange(changed);
  };
  const takeSelection = (): void => {
    workbook.selection().then(
      (taken) => {
        if (taken) change(rangeText(taken));
        else setSelectionFault(NOTHING_SELECTED);
      },
      (error: unknown) => setSelectionFault(errorSentence(error)),
    );
  };
  const near = waiting === id;
  return (
    <div onFocus={() => wait(id)}>
      <Field
        label={required ? label : `${label} (optional)`}
        required={required}
        hint={hint}
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
          icon={<TableCursorRegular />}
          aria-label={`Use selection for ${label}`}
          aria-describedby={near && selected !== undefined ? addressId : undefined}
          title={selected === undefined ? undefined : `Use selection (${selected})`}
          onClick={takeSelection}
        >
          Use selection
        </Button>
        {children}
        {inserted.length > 0 ? (
          <ColumnPicker
            inserted={inserted}
            label={label}
            shape={shape}
            takesMarks={takesMarks}
            text={text}
            onChange={change}
          />
        ) : null}
        {/* Behind the buttons: what appears on focus must not move the one that is being pressed. */}
        {near && selected !== undefined ? (
          <Text id={addressId} size={200} className={styles.address}>
            {selected}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
