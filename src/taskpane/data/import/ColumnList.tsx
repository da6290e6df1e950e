import { Button, Checkbox, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { FLUSH_START } from '../../shared/flushStart';
import type { ColumnKind, ColumnReading } from '../../../datasets/import/reading';
import { countText } from '../../shared/words';
import type { ImportDraft } from './importDraft';
import { KIND_LABELS } from './importTexts';
import { Pager } from './Pager';

const PAGE_LENGTH = 25;
const KINDS: readonly ColumnKind[] = ['date', 'number', 'text'];

const useStyles = makeStyles({
  fold: {
    alignSelf: 'flex-start',
    ...FLUSH_START,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 108px', alignItems: 'center' },
  all: { display: 'flex', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

export interface ColumnListProps {
  readonly columns: readonly ColumnReading[];
  readonly draft: ImportDraft;
  readonly fault: string | undefined;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

function Columns({
  id,
  columns,
  draft,
  onChange,
}: Omit<ColumnListProps, 'fault'> & { readonly id: string }): ReactElement {
  const styles = useStyles();
  const [start, setStart] = useState(0);
  const includeAll = (included: boolean): void =>
    onChange({ included: Object.fromEntries(columns.map((_, index) => [index, included])) });
  return (
    <div id={id} className={styles.list}>
      {columns.slice(start, start + PAGE_LENGTH).map(({ title, kind, included }, offset) => (
        <div key={title} className={styles.column}>
          <Checkbox
            label={{ children: title, className: styles.name }}
            checked={included}
            onChange={(_, { checked }) =>
              onChange({ included: { ...draft.included, [start + offset]: checked === true } })
            }
          />
          <Select
            size="small"
            aria-label={`Kind of ${title}`}
            disabled={!included}
            value={kind}
            onChange={(_, { value }) => {
              const chosen = KINDS.find((candidate) => candidate === value);
              if (chosen) onChange({ kinds: { ...draft.kinds, [start + offset]: chosen } });
            }}
          >
            {KINDS.map((candidate) => (
              <option key={candidate} value={candidate}>
                {KIND_LABELS[candidate]}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <Pager noun="columns" start={start} pageLength={PAGE_LENGTH} count={columns.length} onStart={setStart} />
      {columns.length > 3 ? (
        <div className={styles.all}>
          <Button size="small" onClick={() => includeAll(true)}>
            All columns
          </Button>
          <Button size="small" onClick={() => includeAll(false)}>
            No columns
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Which columns are imported, and as what; folded away, because it is mostly right. */
export function ColumnList(props: ColumnListProps): ReactElement {
  const { columns, fault } = props;
  const styles = useStyles();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const included = columns.filter((column) => column.included).length;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.fold}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        Columns ({countText(included)} of {countText(columns.length)})
      </Button>
      {fault === undefined ? null : (
        <Text role="alert" className={styles.fault}>
          {fault}
        </Text>
      )}
      {open ? <Columns id={listId} {...props} /> : null}
    </>
  );
}
