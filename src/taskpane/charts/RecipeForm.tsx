import { Button, Field, Input, Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { ChartRecipe, RecipeField } from '../../charts/recipe';
import type { RangeReference } from '../../workbook/formula';
import type { FormulaNotation, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { FLUSH_START } from '../shared/flushStart';
import { faultProps } from '../shared/fieldProps';
import { RangeField } from './RangeField';
import { numberFault } from './formState';
import type { FormAction, FormState } from './formState';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fold: {
    alignSelf: 'flex-start',
    ...FLUSH_START,
    fontWeight: tokens.fontWeightRegular,
  },
  switchField: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface RecipeFormProps {
  readonly recipe: ChartRecipe;
  readonly form: FormState;
  /** What is wrong, by field. */
  readonly faults: Readonly<Record<string, string>>;
  /** How numbers are written; undefined until the host has told. */
  readonly notation: FormulaNotation | undefined;
  readonly workbook: Workbook;
  /** Data on sheets whose columns are offered, the latest last. */
  readonly inserted: readonly InsertedData[];
  /** Puts the cells that a field offers on a sheet. */
  readonly onOffer: () => Promise<RangeReference>;
  readonly onChange: (action: FormAction) => void;
}

function NumberField({
  field,
  form,
  faults,
  notation,
  onChange,
}: RecipeFormProps & { readonly field: Extract<RecipeField, { kind: 'number' }> }): ReactElement {
  const text = form.numbers[field.name] ?? '';
  return (
    <Field
      label={field.label}
      hint={field.hint}
      {...faultProps(numberFault(field, text, notation) ?? faults[field.name])}
    >
      <Input
        inputMode="decimal"
        value={text}
        onChange={(_, { value }) => onChange({ kind: 'number', field: field.name, text: value })}
      />
    </Field>
  );
}

function OptionField({
  field,
  form,
  faults,
  onChange,
}: RecipeFormProps & { readonly field: Extract<RecipeField, { kind: 'option' }> }): ReactElement {
  return (
    <Field label={field.label} hint={field.hint} {...faultProps(faults[field.name])}>
      <Select
        value={form.options[field.name] ?? field.initial}
        onChange={(_, { value }) => onChange({ kind: 'option', field: field.name, value })}
      >
        {field.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function SwitchField({
  field,
  form,
  onChange,
}: RecipeFormProps & { readonly field: Extract<RecipeField, { kind: 'switch' }> }): ReactElement {
  const styles = useStyles();
  return (
    <Field hint={field.hint}>
      <Switch
        className={styles.switchField}
        label={field.label}
        checked={form.switches[field.name] ?? field.initial}
        onChange={(_, { checked }) => onChange({ kind: 'switch', field: field.name, on: checked })}
      />
    </Field>
  );
}

/** The fields that have sensible values to begin with, folded away until somebody wants them or one of them is wrong. */
function Options(props: RecipeFormProps): ReactElement | null {
  const styles = useStyles();
  const [unfolded, setUnfolded] = useState(false);
  const listId = useId();
  const { recipe, form, faults, notation } = props;
  const options = recipe.fields.filter(
    (field): field is Exclude<RecipeField, { kind: 'range' }> => field.kind !== 'range',
  );
  if (options.length === 0) return null;
  const faulty = options.some(
    (field) =>
      faults[field.name] !== undefined ||
      (field.kind === 'number' && numberFault(field, form.numbers[field.name] ?? '', notation) !== undefined),
  );
  const open = unfolded || faulty;
  return (
    <div className={styles.form}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.fold}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        disabledFocusable={faulty}
        onClick={() => setUnfolded(!open)}
      >
        Options
      </Button>
      {open ? (
        <div id={listId} className={styles.form}>
          {options.map((field) => {
            switch (field.kind) {
              case 'number':
                return <NumberField key={field.name} {...props} field={field} />;
              case 'option':
                return <OptionField key={field.name} {...props} field={field} />;
              case 'switch':
                return <SwitchField key={field.name} {...props} field={field} />;
            }
          })}
        </div>
      ) : null}
    </div>
  );
}

/** The fields of a recipe: the cells it is drawn from, then its options. */
export function RecipeForm(props: RecipeFormProps): ReactElement {
  const styles = useStyles();
  const { recipe, form, faults, workbook, inserted, onOffer, onChange } = props;
  return (
    <div className={styles.form}>
      {recipe.fields.map((field) =>
        field.kind === 'range' ? (
          <RangeField
            key={field.name}
            field={field}
            text={form.ranges[field.name] ?? ''}
            fault={faults[field.name]}
            workbook={workbook}
            inserted={inserted}
            onOffer={onOffer}
            onChange={(text) => onChange({ kind: 'range', field: field.name, text })}
          />
        ) : null,
      )}
      <Options key={recipe.id} {...props} />
    </div>
  );
}
