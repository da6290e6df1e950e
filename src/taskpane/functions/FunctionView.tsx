import { Button, Link, Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { StarFilled, StarRegular } from '@fluentui/react-icons/svg/star';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { FLUSH_START } from '../shared/flushStart';
import { NAMESPACE, formulaText, rangeText } from '../../workbook/formula';
import { formulaForPeople } from '../../workbook/notation';
import type { CellFormula, FormulaNotation, FormulaPlace, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { useWriteTask } from '../shared/useWriteTask';
import { ArgumentFields } from './ArgumentFields';
import { FormulaField } from './FormulaField';
import type { FormulaFieldProps } from './FormulaField';
import { InsertOutcome } from './InsertOutcome';
import { ResultPreview } from './ResultPreview';
import { helpPage } from './catalogue';
import type { FunctionEntry } from './catalogue';
import { formulaDraft, missingArguments } from './formulaDraft';
import type { FormTexts } from './formulaDraft';
import { insertIntoCell, insertOnNewSheet } from './insertion';
import type { Insertion } from './insertion';
import type { FilledForm } from './prepareCall';
import type { ReadFormula } from './readFormula';
import { useFunctionPreview } from './useFunctionPreview';
import type { FunctionPreview } from './useFunctionPreview';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  bar: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  back: FLUSH_START,
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  question: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FunctionViewProps {
  readonly workbook: Workbook;
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
  readonly notation: FormulaNotation;
  readonly inserted: readonly InsertedData[];
  /** The formula that is changed, instead of a new one. */
  readonly edited: CellFormula | undefined;
  readonly favourite: boolean;
  /** Whether the form is in sight: results are not worked out for nobody. */
  readonly active: boolean;
  readonly onChange: (argument: string, text: string) => void;
  /** The form that a typed formula fills. */
  readonly readTyped: (typed: string) => ReadFormula | undefined;
  readonly onRead: (read: ReadFormula) => void;
  /** The formula that is changed has become this one. */
  readonly onEdited: (formula: CellFormula) => void;
  readonly onNew: () => void;
  readonly onFavourite: (wanted: boolean) => void;
  readonly onBack: () => void;
}

function faultsOf(preview: FunctionPreview | undefined, missing: readonly string[]): Readonly<Record<string, string>> {
  const wanted = Object.fromEntries(missing.map((name) => [name, 'Fill in this field.']));
  if (preview?.prepared.kind === 'faulty') return { ...wanted, ...preview.prepared.faults };
  const { result } = preview ?? {};
  const argument = result?.kind === 'failed' ? result.argument : undefined;
  return result?.kind === 'failed' && argument !== undefined ? { ...wanted, [argument]: result.message } : wanted;
}

/** What is said of a typed text that fills no form. */
const NOT_READ = 'This is no formula with a single ROTOR function, such as =ROTOR.STREAK(…). The form stays as it was.';

function formulaOf({ entry, texts, notation }: FilledForm, preview: FunctionPreview | undefined): string {
  const current = preview?.texts === texts && preview.prepared.kind === 'ready' ? preview.prepared : undefined;
  return current ? formulaForPeople(formulaText(current.call), notation) : formulaDraft(entry, texts, notation);
}

function Head({ entry, favourite, onFavourite, onBack }: FunctionViewProps): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to get here is gone; a keyboard and a screen reader begin at the name.
  useEffect(() => heading.current?.focus(), [entry]);
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
          All functions
        </Button>
        <ToggleButton
          size="small"
          appearance="subtle"
          aria-label="Favourite"
          title="Favourite"
          checked={favourite}
          icon={favourite ? <StarFilled /> : <StarRegular />}
          onClick={() => onFavourite(!favourite)}
        />
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {NAMESPACE}.{entry.id}
      </h2>
      <div>
        <Text className={styles.question}>{entry.question}</Text>
        <Text>{entry.summary} </Text>
        <Link href={helpPage(entry)} target="_blank" rel="noopener" aria-label={`Help on ${entry.id}, in a new tab`}>
          Help
        </Link>
      </div>
    </>
  );
}

/** What a person has typed into the formula itself, as long as it is not in the form. */
function useTypedFormula(
  { onRead, readTyped }: FunctionViewProps,
  formula: string,
): FormulaFieldProps & { readonly forget: () => void } {
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const faulty = typed !== undefined && typed.trim() !== '' && readTyped(typed) === undefined;
  return {
    formula: typed ?? formula,
    // A formula that is still being typed is not wrong yet.
    fault: faulty && left ? NOT_READ : undefined,
    onType: (text) => {
      setTyped(text);
      setLeft(false);
      const read = readTyped(text);
      if (read) onRead(read);
    },
    onLeave: () => {
      setLeft(true);
      if (!faulty) setTyped(undefined);
    },
    forget: () => setTyped(undefined),
  };
}

/** One function: its question, a field for each argument, the formula as it grows, its result, and the way into a cell. */
export function FunctionView(props: FunctionViewProps): ReactElement {
  const styles = useStyles();
  const { workbook, entry, texts, notation, edited, active } = props;
  const [asked, setAsked] = useState(false);
  const [placed, setPlaced] = useState<FormulaPlace>();
  const task = useWriteTask<Insertion>();
  const form = { workbook, entry, texts, notation };
  const { preview, working } = useFunctionPreview(form, active);
  const { forget, ...formula } = useTypedFormula(props, formulaOf(form, preview));
  const missing = missingArguments(entry, texts);
  // What became of the formula before says nothing about the one that is written now.
  const change = (argument: string, text: string): void => {
    task.dismiss();
    forget();
    props.onChange(argument, text);
  };

  const insert = (place: FormulaPlace | undefined): void => {
    setAsked(true);
    task.dismiss();
    if (missing.length > 0) return;
    setPlaced(place);
    task.run(async () => {
      const insertion = await insertIntoCell(form, place);
      if (insertion.kind === 'inserted' && place?.replaces !== undefined) props.onEdited(insertion.formula);
      return insertion;
    });
  };
  const insertApart = (): void => {
    task.dismiss();
    task.run((options) => insertOnNewSheet(form, options));
  };
  const running = task.state.kind === 'running';

  return (
    <div className={styles.view}>
      <Head {...props} />
      {edited ? (
        <Text>
          This form changes the formula in {rangeText(edited.cell)}.{' '}
          <Link as="button" onClick={props.onNew}>
            Write a new one instead
          </Link>
        </Text>
      ) : null}
      <ArgumentFields {...props} onChange={change} faults={faultsOf(preview, asked ? missing : [])} />
      <FormulaField {...formula} />
      <ResultPreview entry={entry} preview={preview} working={working} notation={notation} />
      <div className={styles.buttons}>
        {edited ? (
          <Button
            appearance="primary"
            disabledFocusable={running}
            onClick={() => insert({ cell: edited.cell, replaces: edited.formula })}
          >
            Change formula
          </Button>
        ) : null}
        <Button
          appearance={edited ? 'secondary' : 'primary'}
          disabledFocusable={running}
          onClick={() => insert(undefined)}
        >
          Insert formula
        </Button>
      </div>
      <InsertOutcome
        task={task}
        working={working}
        onRetry={() => insert(placed)}
        onPlace={(cell) => insert({ cell, replaces: undefined })}
        onNewSheet={insertApart}
      />
    </div>
  );
}
