import { Button, Field, Link, Text, Textarea, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { StarFilled, StarRegular } from '@fluentui/react-icons/svg/star';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { NAMESPACE, formulaText, rangeText } from '../../workbook/formula';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import type { InsertedDataset } from '../data/datasetSheet';
import { useWriteTask } from '../shared/useWriteTask';
import { ArgumentFields } from './ArgumentFields';
import { InsertOutcome } from './InsertOutcome';
import { ResultPreview } from './ResultPreview';
import { helpPage } from './catalogue';
import type { FunctionEntry } from './catalogue';
import { formulaDraft, missingArguments } from './formulaDraft';
import type { FormTexts } from './formulaDraft';
import { insertIntoCell, insertOnNewSheet } from './insertion';
import type { Insertion } from './insertion';
import { useFunctionPreview } from './useFunctionPreview';
import type { FunctionPreview } from './useFunctionPreview';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  bar: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  question: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  formula: {
    '& textarea': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      minHeight: 'auto',
      wordBreak: 'break-all',
      overflowY: 'auto',
    },
  },
  insert: { alignSelf: 'flex-start' },
});

/** Characters of the formula's line in the narrowest pane. */
const CHARACTERS_A_LINE = 36;
const MOST_LINES = 8;

export interface FunctionViewProps {
  readonly workbook: Workbook;
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
  readonly inserted: InsertedDataset | undefined;
  /** The cell whose formula is edited, instead of a new one. */
  readonly edited: RangeReference | undefined;
  readonly favourite: boolean;
  /** Whether the form is in sight: results are not worked out for nobody. */
  readonly active: boolean;
  readonly onChange: (argument: string, text: string) => void;
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

function formulaOf(entry: FunctionEntry, texts: FormTexts, preview: FunctionPreview | undefined): string {
  const current = preview?.texts === texts && preview.prepared.kind === 'ready' ? preview.prepared : undefined;
  return current ? formulaText(current.call) : formulaDraft(entry, texts);
}

function FormulaLine({ formula }: { readonly formula: string }): ReactElement {
  const styles = useStyles();
  const lines = Math.min(MOST_LINES, Math.ceil(formula.length / CHARACTERS_A_LINE));
  return (
    <Field label="Formula">
      <Textarea className={styles.formula} value={formula} readOnly rows={lines} resize="none" spellCheck={false} />
    </Field>
  );
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

/** One function: its question, a field for each argument, the formula as it grows, its result, and the way into a cell. */
export function FunctionView(props: FunctionViewProps): ReactElement {
  const styles = useStyles();
  const { workbook, entry, texts, edited, active } = props;
  const [asked, setAsked] = useState(false);
  const task = useWriteTask<Insertion>();
  const { preview, working } = useFunctionPreview(workbook, entry, texts, active);
  const missing = missingArguments(entry, texts);
  // What became of the formula before says nothing about the one that is written now.
  const change = (argument: string, text: string): void => {
    task.dismiss();
    props.onChange(argument, text);
  };

  const insert = (): void => {
    setAsked(true);
    task.dismiss();
    if (missing.length > 0) return;
    task.run(() => insertIntoCell({ workbook, entry, texts }, edited));
  };
  const insertApart = (): void => {
    task.dismiss();
    task.run((options) => insertOnNewSheet({ workbook, entry, texts }, options));
  };

  return (
    <div className={styles.view}>
      <Head {...props} />
      {edited ? <Text>This form changes the formula in {rangeText(edited)}.</Text> : null}
      <ArgumentFields {...props} onChange={change} faults={faultsOf(preview, asked ? missing : [])} />
      <FormulaLine formula={formulaOf(entry, texts, preview)} />
      <ResultPreview entry={entry} preview={preview} working={working} />
      <Button
        appearance="primary"
        className={styles.insert}
        disabledFocusable={task.state.kind === 'running'}
        onClick={insert}
      >
        {edited ? 'Change formula' : 'Insert formula'}
      </Button>
      <InsertOutcome task={task} working={working} onRetry={insert} onNewSheet={insertApart} />
    </div>
  );
}
