import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FunctionEntry } from './catalogue';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'block',
    width: '100%',
    maxWidth: 'none',
    paddingInline: tokens.spacingHorizontalS,
    textAlign: 'start',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  question: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface FunctionItemsProps {
  /** Identity of the heading above the list. */
  readonly labelledBy: string;
  readonly entries: readonly FunctionEntry[];
  readonly onOpen: (entry: FunctionEntry) => void;
}

/** Functions to choose from, each with the question it answers. */
export function FunctionItems({ labelledBy, entries, onOpen }: FunctionItemsProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-labelledby={labelledBy}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Button appearance="subtle" className={styles.item} onClick={() => onOpen(entry)}>
            <span className={styles.name}>{entry.id}</span> <span className={styles.question}>{entry.question}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
