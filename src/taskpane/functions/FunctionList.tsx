import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { familiesOf } from './catalogue';
import type { FunctionEntry } from './catalogue';
import type { Shelf } from './shelf';
import { FunctionItems } from './FunctionItems';

const useStyles = makeStyles({
  lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  panel: { margin: 0 },
  count: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
});

export interface FunctionListProps {
  readonly entries: readonly FunctionEntry[];
  readonly shelf: Shelf;
  readonly onOpen: (entry: FunctionEntry) => void;
}

function ShelfList({
  title,
  ids,
  entries,
  onOpen,
}: Omit<FunctionListProps, 'shelf'> & {
  readonly title: string;
  readonly ids: readonly string[];
}): ReactElement | null {
  const styles = useStyles();
  const id = useId();
  const kept = ids.flatMap((wanted) => entries.filter((entry) => entry.id === wanted));
  if (kept.length === 0) return null;
  return (
    <div>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <FunctionItems labelledBy={id} entries={kept} onOpen={onOpen} />
    </div>
  );
}

/** All functions: those at hand, then every family to be unfolded. */
export function FunctionList({ entries, shelf, onOpen }: FunctionListProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const recents = shelf.recents.filter((recent) => !shelf.favourites.includes(recent));
  return (
    <div className={styles.lists}>
      <ShelfList title="Favourites" ids={shelf.favourites} entries={entries} onOpen={onOpen} />
      <ShelfList title="Recently opened" ids={recents} entries={entries} onOpen={onOpen} />
      <Accordion multiple collapsible>
        {familiesOf(entries).map((family, index) => (
          <AccordionItem key={family.name} value={family.name}>
            <AccordionHeader as="h2" id={`${id}-${index}`} expandIconPosition="start">
              {family.name}
              <Text size={200} className={styles.count}>
                {family.entries.length}
              </Text>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <FunctionItems labelledBy={`${id}-${index}`} entries={family.entries} onOpen={onOpen} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
