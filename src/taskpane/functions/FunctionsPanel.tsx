import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  SearchBox,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import type { InsertedDataset } from '../data/datasetSheet';
import { errorSentence } from '../shared/words';
import { FunctionItems } from './FunctionItems';
import { FunctionList } from './FunctionList';
import { FunctionView } from './FunctionView';
import type { FunctionEntry } from './catalogue';
import { readFormula } from './readFormula';
import { searchFunctions } from './search';
import { withFavourite, withRecent } from './shelf';
import { useCatalogue } from './useCatalogue';
import { useFunctionForms } from './useFunctionForms';
import { useShelf } from './useShelf';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  search: { maxWidth: 'none', width: '100%' },
  edit: { alignSelf: 'flex-start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

export interface FunctionsPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  /** The data set inserted last in this pane, whose columns are offered. */
  readonly inserted: InsertedDataset | undefined;
  /** Whether the panel is in sight: nothing is loaded or worked out for nobody. */
  readonly active: boolean;
}

function Found({
  entries,
  search,
  onOpen,
}: {
  readonly entries: readonly FunctionEntry[];
  readonly search: string;
  readonly onOpen: (entry: FunctionEntry) => void;
}): ReactElement {
  const id = useId();
  const found = searchFunctions(entries, search);
  const [count, words] = [found.entries.length, search.trim()];
  const heading = found.complete
    ? `${count} ${count === 1 ? 'function' : 'functions'} for “${words}”`
    : count === 0
      ? `No function holds “${words}”. Try a word such as leader, gap, cut or short.`
      : `No function holds all of “${words}”. These hold some of it:`;
  return (
    <div>
      <Text id={id} role="status" size={200}>
        {heading}
      </Text>
      <FunctionItems labelledBy={id} entries={found.entries} onOpen={onOpen} />
    </div>
  );
}

interface Opened {
  readonly entry: FunctionEntry;
  readonly edited: RangeReference | undefined;
}

/** Functions: find one by name or question, fill its arguments, see its result, insert it. */
export function FunctionsPanel({ workbook, loadText, inserted, active }: FunctionsPanelProps): ReactElement {
  const styles = useStyles();
  const { entries, failure, retry } = useCatalogue(loadText, active);
  const [shelf, changeShelf] = useShelf();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const [editFault, setEditFault] = useState<string>();
  const forms = useFunctionForms();
  const searchBox = useRef<HTMLInputElement>(null);
  const returning = useRef(false);

  // Back in the list the keyboard is where the search goes on.
  useEffect(() => {
    if (!opened && returning.current) searchBox.current?.focus();
    returning.current = opened !== undefined;
  }, [opened]);

  const open = (entry: FunctionEntry, edited?: RangeReference): void => {
    setEditFault(undefined);
    changeShelf((before) => withRecent(before, entry.id));
    forms.begin(entry);
    setOpened({ entry, edited });
  };
  const editActive = async (known: readonly FunctionEntry[]): Promise<void> => {
    const formula = await workbook.activeFormula();
    const read = formula && readFormula(known, formula);
    if (!formula || !read) {
      setEditFault('The active cell holds no formula with a single ROTOR function. Select one that does.');
      return;
    }
    forms.fill(read.entry, read.texts);
    open(read.entry, formula.cell);
  };

  if (!entries) {
    return failure === undefined ? (
      <Spinner size="tiny" label="Loading the functions" />
    ) : (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>The list of functions could not be loaded.</MessageBarTitle> {failure} The functions in cells
          are not affected.
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={retry}>Load again</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (opened) {
    const { entry, edited } = opened;
    return (
      <FunctionView
        key={`${entry.id} ${edited ? `${edited.sheet}!${edited.address}` : ''}`}
        workbook={workbook}
        entry={entry}
        texts={forms.textsOf(entry)}
        inserted={inserted}
        edited={edited}
        favourite={shelf.favourites.includes(entry.id)}
        active={active}
        onChange={(argument, text) => forms.change(entry, argument, text)}
        onFavourite={(wanted) => changeShelf((before) => withFavourite(before, entry.id, wanted))}
        onBack={() => setOpened(undefined)}
      />
    );
  }
  return (
    <div className={styles.panel}>
      <SearchBox
        className={styles.search}
        ref={searchBox}
        aria-label="Search functions"
        placeholder="Search by name or question"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.edit}
        icon={<EditRegular />}
        onClick={() => {
          editActive(entries).catch((error: unknown) => setEditFault(errorSentence(error)));
        }}
      >
        Edit the formula in the active cell
      </Button>
      {editFault === undefined ? null : <Text role="alert">{editFault}</Text>}
      {search.trim() === '' ? (
        <FunctionList entries={entries} shelf={shelf} onOpen={(entry) => open(entry)} />
      ) : (
        <Found entries={entries} search={search} onOpen={(entry) => open(entry)} />
      )}
    </div>
  );
}
