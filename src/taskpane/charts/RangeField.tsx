import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { TableCursorRegular } from '@fluentui/react-icons/svg/table-cursor';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { RecipeField } from '../../charts/recipe';
import { rangeText } from '../../workbook/formula';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import type { InsertedDataset } from '../data/datasetSheet';
import { errorSentence } from '../shared/words';
import { ColumnPicker } from './ColumnPicker';
import { columnsOfText } from './prefill';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
  selection: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface RangeFieldProps {
  readonly field: Extract<RecipeField, { kind: 'range' }>;
  readonly text: string;
  readonly fault: string | undefined;
  readonly workbook: Workbook;
  /** The data set inserted last, whose columns are offered. */
  readonly inserted: InsertedDataset | undefined;
  /** Puts the cells that the field offers on a sheet and resolves to where they stand. */
  readonly onOffer: () => Promise<RangeReference>;
  readonly onChange: (text: string) => void;
}

/** What the text names, where that is known, else what the field is for. */
function hintOf({ field, text, inserted }: RangeFieldProps): string {
  const columns = inserted && columnsOfText(inserted, text);
  if (!inserted || !columns) return field.hint;
  const { first, last } = columns;
  const titles = first === last ? first.title : `${first.title} to ${last.title}`;
  return `${titles} of “${inserted.sheet}”`;
}

/** Cells for one field of a recipe: typed, taken from the selection, or chosen by the name of a column. */
export function RangeField(props: RangeFieldProps): ReactElement {
  const { field, text, fault, workbook, inserted, onOffer, onChange } = props;
  const styles = useStyles();
  const [selectionFault, setSelectionFault] = useState<string>();
  const [offering, setOffering] = useState(false);
  const change = (changed: string): void => {
    setSelectionFault(undefined);
    onChange(changed);
  };
  const takeSelection = (): void => {
    workbook.selection().then(
      (selection) => {
        if (selection) change(rangeText(selection));
        else setSelectionFault('No cells are selected. Select cells in a sheet first.');
      },
      (error: unknown) => setSelectionFault(errorSentence(error)),
    );
  };
  const takeOffer = (): void => {
    setOffering(true);
    onOffer()
      .then(
        (range) => change(rangeText(range)),
        (error: unknown) => setSelectionFault(errorSentence(error)),
      )
      .finally(() => setOffering(false));
  };
  const shownFault = selectionFault ?? fault;
  return (
    <div>
      <Field
        label={field.required ? field.label : `${field.label} (optional)`}
        hint={hintOf(props)}
        {...(shownFault === undefined ? {} : { validationState: 'error' as const, validationMessage: shownFault })}
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
          aria-label={`Use selection for ${field.label}`}
          onClick={takeSelection}
        >
          Use selection
        </Button>
        {field.offer === 'first-cuts' ? (
          <Button size="small" appearance="subtle" disabledFocusable={offering} onClick={takeOffer}>
            Insert first US rate cuts
          </Button>
        ) : null}
        {inserted ? (
          <ColumnPicker inserted={inserted} label={field.label} shape={field.shape} text={text} onChange={change} />
        ) : null}
      </div>
    </div>
  );
}
