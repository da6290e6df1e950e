import {
  Field,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
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
import { columnsRange } from '../data/insertedData';
import type { InsertedColumn, InsertedData } from '../data/insertedData';
import { columnChoices, columnsOfText } from './prefill';

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: '220px' },
  list: { maxHeight: '300px', overflowY: 'auto' },
});

export interface ColumnPickerProps {
  /** Data on sheets, the latest last. */
  readonly inserted: readonly InsertedData[];
  readonly label: string;
  readonly shape: 'dates' | 'series' | 'panel';
  /** Whether columns of dates are taken up to the column that marks some of them, where there is one. */
  readonly takesMarks?: boolean | undefined;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

interface Choices {
  readonly data: InsertedData;
  readonly columns: readonly InsertedColumn[];
}

/** What there is to choose from, the latest data first. */
function choicesOf({ inserted, shape }: ColumnPickerProps): readonly Choices[] {
  const latestFirst = [...inserted].reverse();
  return latestFirst
    .map((data) => ({ data, columns: columnChoices(data, shape) }))
    .filter(({ columns }) => columns.length > 0);
}

/** Sheets have names of their own, so that sheet and column tell a choice from all others. */
function keyOf({ sheet }: InsertedData, column: string): string {
  return JSON.stringify([sheet, column]);
}

function lastColumn(
  { data, name }: { readonly data: InsertedData; readonly name: string },
  takesMarks: boolean | undefined,
): string {
  const { events } = data.use;
  return takesMarks === true && events?.dates === name ? events.marks : name;
}

function OneColumn({
  choices,
  label,
  text,
  takesMarks,
  onChange,
}: ColumnPickerProps & { readonly choices: readonly Choices[] }): ReactElement {
  const styles = useStyles();
  const known = choices.flatMap(({ data, columns }) =>
    columns.map(({ name }) => ({ data, name, key: keyOf(data, name) })),
  );
  const chosen = choices.flatMap(({ data }) => {
    const columns = columnsOfText(data, text);
    return columns ? [keyOf(data, columns.first.name)] : [];
  });
  const choose = (wanted: string | undefined): void => {
    const choice = known.find(({ key }) => key === wanted);
    const range = choice && columnsRange(choice.data, choice.name, lastColumn(choice, takesMarks));
    if (range) onChange(rangeText(range));
  };
  return (
    <Menu checkedValues={{ column: chosen }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" aria-label={`Columns for ${label}`}>
          Columns
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {choices.map(({ data, columns }) => (
            <MenuGroup key={data.sheet}>
              {choices.length > 1 ? <MenuGroupHeader>{data.sheet}</MenuGroupHeader> : null}
              {columns.map(({ name, title }) => (
                <MenuItemRadio key={name} name="column" value={keyOf(data, name)}>
                  {title}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function SeveralColumns({
  choices,
  label,
  text,
  onChange,
}: ColumnPickerProps & { readonly choices: readonly Choices[] }): ReactElement | null {
  const styles = useStyles();
  const choice = choices.find(({ data }) => columnsOfText(data, text)) ?? choices[0];
  if (!choice) return null;
  const { data, columns } = choice;
  const chosen = columnsOfText(data, text);
  const first = chosen?.first.name ?? columns[0]?.name ?? '';
  const last = chosen?.last.name ?? columns[columns.length - 1]?.name ?? '';
  const choose = (from: string, to: string): void => {
    const range = columnsRange(data, from, to);
    if (range) onChange(rangeText(range));
  };
  const chooseSheet = (sheet: string): void => {
    const other = choices.find((candidate) => candidate.data.sheet === sheet);
    const { first: from, last: to } = other?.data.use.panel ?? {
      first: other?.columns[0]?.name ?? '',
      last: other?.columns[other.columns.length - 1]?.name ?? '',
    };
    const range = other && columnsRange(other.data, from, to);
    if (range) onChange(rangeText(range));
  };
  const options = columns.map(({ name, title }) => (
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
        {choices.length > 1 ? (
          <Field label="Sheet">
            <Select value={data.sheet} onChange={(_, { value }) => chooseSheet(value)}>
              {choices.map(({ data: { sheet } }) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </Select>
          </Field>
        ) : null}
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

/** Offers the columns of the data on the sheets by their names. */
export function ColumnPicker(props: ColumnPickerProps): ReactElement | null {
  const choices = choicesOf(props);
  if (choices.length === 0) return null;
  return props.shape === 'panel' ? (
    <SeveralColumns {...props} choices={choices} />
  ) : (
    <OneColumn {...props} choices={choices} />
  );
}
