import {
  Field,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { rangeText } from '../../workbook/formula';
import { columnsRange } from '../data/datasetSheet';
import type { InsertedDataset } from '../data/datasetSheet';
import { columnChoices, columnsOfText } from './prefill';

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: '220px' },
  list: { maxHeight: '300px', overflowY: 'auto' },
});

export interface ColumnPickerProps {
  readonly inserted: InsertedDataset;
  readonly label: string;
  readonly shape: 'dates' | 'series' | 'panel';
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function OneColumn({ inserted, label, shape, text, onChange }: ColumnPickerProps): ReactElement {
  const styles = useStyles();
  const chosen = columnsOfText(inserted, text)?.first.name;
  const choose = (name: string): void => {
    const range = columnsRange(inserted, name);
    if (range) onChange(rangeText(range));
  };
  return (
    <Menu
      checkedValues={{ column: chosen === undefined ? [] : [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0] ?? '')}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" aria-label={`Columns for ${label}`}>
          Columns
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {columnChoices(inserted, shape).map(({ name, title }) => (
            <MenuItemRadio key={name} name="column" value={name}>
              {title}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function SeveralColumns({ inserted, label, shape, text, onChange }: ColumnPickerProps): ReactElement {
  const styles = useStyles();
  const choices = columnChoices(inserted, shape);
  const chosen = columnsOfText(inserted, text);
  const first = chosen?.first.name ?? choices[0]?.name ?? '';
  const last = chosen?.last.name ?? choices[choices.length - 1]?.name ?? '';
  const choose = (from: string, to: string): void => {
    const range = columnsRange(inserted, from, to);
    if (range) onChange(rangeText(range));
  };
  const options = choices.map(({ name, title }) => (
    <option key={name} value={name}>
      {title}
    </option>
  ));
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" aria-label={`Columns for ${label}`}>
          Columns
        </MenuButton>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={`Columns for ${label}`}>
        <Field label="First column">
          <Select value={first} onChange={(_, { value }) => choose(value, last)}>
            {options}
          </Select>
        </Field>
        <Field label="Last column" hint="All columns between the two are taken.">
          <Select value={last} onChange={(_, { value }) => choose(first, value)}>
            {options}
          </Select>
        </Field>
      </PopoverSurface>
    </Popover>
  );
}

/** Offers the columns of the data set inserted last by their names. */
export function ColumnPicker(props: ColumnPickerProps): ReactElement {
  return props.shape === 'panel' ? <SeveralColumns {...props} /> : <OneColumn {...props} />;
}
