import { Button, Checkbox, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { DatasetDescription } from '../../datasets/dataset';
import { formulaForPeople } from '../../workbook/notation';
import type { Workbook } from '../../workbook/workbook';
import { useFormulaNotation } from '../shared/useFormulaNotation';
import { countedText } from '../shared/words';
import { DateField } from './DateField';
import { chosenPart, isFaultless, partFaults, wholePart } from './datasetPart';
import type { DatasetPart } from './datasetPart';
import { datasetFormula } from './datasetSheet';
import { useDataset } from './useDataset';
import type { LoadedDataset } from './useDataset';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))' },
  all: { display: 'flex', gap: tokens.spacingHorizontalS },
  small: { minWidth: 0 },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  formula: { display: 'block', fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'all' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  size: { fontVariantNumeric: 'tabular-nums' },
});

export interface PartFormProps {
  readonly id: string;
  readonly description: DatasetDescription;
  readonly loadText: (path: string) => Promise<string>;
  readonly workbook: Workbook;
  readonly busy: boolean;
  readonly onInsert: (part: DatasetPart) => void;
}

/** `1,180 rows × 4 columns`, or why that cannot be told yet. */
function sizeText(loaded: LoadedDataset, part: DatasetPart, faultless: boolean): string {
  if (loaded.kind === 'loading') return 'Counting the rows…';
  if (loaded.kind === 'failed') return `The figures could not be loaded. ${loaded.reason}`;
  if (!faultless) return 'Nothing to insert yet.';
  const { description } = chosenPart(loaded.dataset, part);
  return `${countedText(description.rowCount, 'row')} × ${countedText(description.columns.length, 'column')}`;
}

interface ColumnsProps {
  readonly description: DatasetDescription;
  readonly chosen: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (columns: readonly string[]) => void;
}

function Columns({ description, chosen, fault, onChange }: ColumnsProps): ReactElement {
  const styles = useStyles();
  const labelId = useId();
  const faultId = useId();
  const [date, ...others] = description.columns;
  const toggle = (name: string): void =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <>
      <div role="group" aria-labelledby={labelId} {...(fault === undefined ? {} : { 'aria-describedby': faultId })}>
        {/* A field around the boxes would give each of them its own name. */}
        <Field
          label={{ id: labelId, children: 'Columns' }}
          {...(fault === undefined
            ? {}
            : { validationState: 'error', validationMessage: { id: faultId, children: fault } })}
        />
        <div className={styles.columns}>
          <Checkbox checked disabled label={date?.title} />
          {others.map(({ name, title }) => (
            <Checkbox key={name} checked={chosen.includes(name)} label={title} onChange={() => toggle(name)} />
          ))}
        </div>
      </div>
      {others.length > 3 ? (
        <div className={styles.all}>
          <Button size="small" className={styles.small} onClick={() => onChange(others.map(({ name }) => name))}>
            All columns
          </Button>
          <Button size="small" className={styles.small} onClick={() => onChange([])}>
            No columns
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Chooses columns and dates of a data set, and whether its values or a formula go onto the sheet. */
export function PartForm({ id, description, loadText, workbook, busy, onInsert }: PartFormProps): ReactElement {
  const styles = useStyles();
  const notation = useFormulaNotation(workbook);
  const titleId = useId();
  const [part, setPart] = useState(() => wholePart(description));
  const loaded = useDataset(description, loadText);
  const faults = partFaults(description, part, loaded.kind === 'loaded' ? loaded.dataset : undefined);
  const faultless = isFaultless(faults);
  const change = (changed: Partial<DatasetPart>): void => setPart((before) => ({ ...before, ...changed }));
  const { firstDate, lastDate, title } = description;
  return (
    <div id={id} role="group" aria-labelledby={titleId} className={styles.form}>
      <Text id={titleId} weight="semibold">
        Columns and dates to insert
      </Text>
      <Columns
        description={description}
        chosen={part.columns}
        fault={faults.columns}
        onChange={(columns) => change({ columns })}
      />
      <div className={styles.dates}>
        <DateField
          label="From"
          value={part.from}
          first={firstDate}
          last={lastDate}
          fault={faults.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label="To"
          value={part.to}
          first={firstDate}
          last={lastDate}
          fault={faults.to}
          onChange={(to) => change({ to })}
        />
      </div>
      <Field
        label="Insert as"
        hint={
          part.insertAs === 'values'
            ? 'Figures in cells, as a table; they stay where Rotor is not there.'
            : 'One formula that spills; needs Rotor wherever the workbook is opened.'
        }
      >
        <RadioGroup
          layout="horizontal"
          value={part.insertAs}
          onChange={(_, { value }) => change({ insertAs: value === 'formula' ? 'formula' : 'values' })}
        >
          <Radio value="values" label="Values" />
          <Radio value="formula" label="Live formula" />
        </RadioGroup>
      </Field>
      {part.insertAs === 'formula' && faultless && notation ? (
        <code className={styles.formula}>{formulaForPeople(datasetFormula(description, part), notation)}</code>
      ) : null}
      <div className={styles.foot}>
        <Text role="status" className={styles.size}>
          {sizeText(loaded, part, faultless)}
        </Text>
        <Button
          icon={<TableAddRegular />}
          aria-label={`Insert chosen part of ${title}`}
          disabledFocusable={busy}
          onClick={() => {
            // What is wrong stands at its field.
            if (faultless) onInsert(part);
          }}
        >
          Insert chosen part
        </Button>
      </div>
    </div>
  );
}
