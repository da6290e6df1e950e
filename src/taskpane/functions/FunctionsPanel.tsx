import { Button, SearchBox, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { parseAddress } from '../../workbook/a1';
import { rangeText } from '../../workbook/formula';
import { PLAIN_NOTATION } from '../../workbook/notation';
import type { CellFormula, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { useSelection } from '../shared/SelectionProvider';
import { asText, fieldOf, textOf } from '../shared/unknownShapes';
import { useFormulaNotation } from '../shared/useFormulaNotation';
import { FLUSH_START } from '../shared/flushStart';
import { Message } from '../shared/Message';
import { usePaneState } from '../shared/usePaneState';
import { errorSentence } from '../shared/words';
import { FunctionItems } from './FunctionItems';
import { FunctionList } from './FunctionList';
import { FunctionView } from './FunctionView';
import { activeFormula, activeFormulaOf } from './activeFormula';
import type { FunctionEntry } from './catalogue';
import { prefillTexts } from './prefillTexts';
import { readTypedFormula } from './readFormula';
import { searchFunctions } from './search';
import { withFavourite, withRecent } from './shelf';
import { useCatalogue } from './useCatalogue';
import { useFunctionForms } from './useFunctionForms';
import { useShelf } from './useShelf';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  search: { maxWidth: 'none', width: '100%' },
  edit: { alignSelf: 'flex-start', ...FLUSH_START },
});

export interface FunctionsPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  /** Data that the pane has put on sheets, the latest last. */
  readonly inserted: readonly InsertedData[];
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

/** Which form is in sight, and the formula it changes instead of writing a new one. */
interface Opened {
  readonly id: string;
  readonly edited: CellFormula | undefined;
}

function parseOpened(kept: unknown): Opened | undefined {
  const id = textOf(kept, 'id');
  if (id === '') return undefined;
  const edited = fieldOf(kept, 'edited');
  const cell = fieldOf(edited, 'cell');
  const [sheet, address, formula] = [textOf(cell, 'sheet'), textOf(cell, 'address'), textOf(edited, 'formula')];
  const known = sheet !== '' && parseAddress(address) !== undefined && formula !== '';
  return { id, edited: known ? { cell: { sheet, address }, formula } : undefined };
}

/** Functions: find one by name or question, fill its arguments, see its result, insert it. */
export function FunctionsPanel({ workbook, loadText, inserted, active }: FunctionsPanelProps): ReactElement {
  const styles = useStyles();
  const { entries, failure, retry } = useCatalogue(loadText, active);
  const notation = useFormulaNotation(workbook) ?? PLAIN_NOTATION;
  const { selection, deliberate } = useSelection();
  const [shelf, changeShelf] = useShelf();
  const [search, setSearch] = usePaneState('functions.search', '', asText);
  const [opened, setOpened] = usePaneState<Opened | undefined>('functions.opened', undefined, parseOpened);
  const [editFault, setEditFault] = useState<string>();
  const forms = useFunctionForms();
  const searchBox = useRef<HTMLInputElement>(null);
  const returning = useRef(false);
  const entry = entries?.find(({ id }) => id === opened?.id);

  // Back in the list the keyboard is where the search goes on.
  useEffect(() => {
    if (!opened && returning.current) searchBox.current?.focus();
    returning.current = opened !== undefined;
  }, [opened]);
  const { begin } = forms;
  // Also data that are put on a sheet while a form stands empty are what it waits for.
  useEffect(() => {
    if (entry) begin(entry, prefillTexts(entry, inserted, notation));
  }, [entry, inserted, notation, begin]);

  const show = (shown: FunctionEntry, edited: CellFormula | undefined): void => {
    setEditFault(undefined);
    changeShelf((before) => withRecent(before, shown.id));
    setOpened({ id: shown.id, edited });
  };
  const open = async (wanted: FunctionEntry): Promise<void> => {
    const found = deliberate ? await activeFormulaOf(wanted, workbook, notation) : undefined;
    if (found) forms.fill(wanted, found.read.texts);
    show(wanted, found?.formula);
  };
  const editActive = async (known: readonly FunctionEntry[]): Promise<void> => {
    const found = await activeFormula(workbook, known, notation);
    if (found.kind === 'none') {
      setEditFault(found.words);
      return;
    }
    forms.fill(found.read.entry, found.read.texts);
    show(found.read.entry, found.formula);
  };
  const report = (error: unknown): void => setEditFault(errorSentence(error));
  const openFrom = (wanted: FunctionEntry): void => {
    open(wanted).catch(report);
  };

  if (!entries) {
    return failure === undefined ? (
      <Spinner size="tiny" label="Loading the functions" />
    ) : (
      <Message
        intent="error"
        title="The list of functions could not be loaded."
        actions={<Button onClick={retry}>Load again</Button>}
      >
        {failure} The functions in cells are not affected.
      </Message>
    );
  }
  if (opened && entry) {
    const { edited } = opened;
    return (
      <FunctionView
        key={`${entry.id} ${edited ? rangeText(edited.cell) : ''}`}
        workbook={workbook}
        entry={entry}
        texts={forms.textsOf(entry)}
        notation={notation}
        inserted={inserted}
        edited={edited}
        favourite={shelf.favourites.includes(entry.id)}
        active={active}
        onChange={(argument, text) => forms.change(entry, argument, text)}
        readTyped={(typed) => readTypedFormula(entries, typed, selection?.sheet, notation)}
        onRead={(read) => {
          forms.fill(read.entry, read.texts);
          if (read.entry !== entry) show(read.entry, edited);
        }}
        onEdited={(formula) => setOpened({ id: entry.id, edited: formula })}
        onNew={() => setOpened({ id: entry.id, edited: undefined })}
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
          editActive(entries).catch(report);
        }}
      >
        Edit the formula in the active cell
      </Button>
      {editFault === undefined ? null : <Text role="alert">{editFault}</Text>}
      {search.trim() === '' ? (
        <FunctionList entries={entries} shelf={shelf} onOpen={openFrom} />
      ) : (
        <Found entries={entries} search={search} onOpen={openFrom} />
      )}
    </div>
  );
}
