import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { chartRecipes } from '../../charts/recipes';
import type { ChartRecipe } from '../../charts/recipe';
import type { ThemeName, Workbook, WriteProgress } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { Message } from '../shared/Message';
import { WriteStatus } from '../shared/WriteStatus';
import { asText } from '../shared/unknownShapes';
import { untilAborted } from '../shared/untilAborted';
import { useFormulaNotation } from '../shared/useFormulaNotation';
import { usePaneState } from '../shared/usePaneState';
import { useWriteTask } from '../shared/useWriteTask';
import { ChartPreview } from './ChartPreview';
import { MomentSlider } from './MomentSlider';
import { PictureTools } from './PictureTools';
import { RecipePart } from './RecipePart';
import type { FormState } from './formState';
import { chartContent, prepareChart } from './prepareChart';
import type { PreparedChart } from './prepareChart';
import { useChartFacts } from './useChartFacts';
import { usePreparedChart } from './usePreparedChart';
import { useChosenMoment } from './useChosenMoment';
import { useRecipeForms } from './useRecipeForms';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  insert: { alignSelf: 'flex-start' },
});

export interface ChartsPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly theme: ThemeName;
  /** Data sets inserted in this pane, the latest last. */
  readonly inserted: readonly InsertedData[];
  /** Whether the panel is in sight: previews are not worked out for nobody. */
  readonly active: boolean;
  readonly onOpenData: () => void;
}

function wantsFacts(recipe: ChartRecipe, form: FormState): boolean {
  const marks = recipe.fields.some(
    ({ kind, name }) => kind === 'switch' && /^(recessions|firstCuts)$/.test(name) && form.switches[name],
  );
  return marks && (form.ranges['dates'] ?? '') !== '';
}

function progressText(progress: WriteProgress | undefined): string {
  if (!progress || progress.total === 0) return 'Working the chart out';
  return `Writing the chart, ${Math.round((progress.written / progress.total) * 100)} % done`;
}

function faultsOf(prepared: PreparedChart | undefined, asked: boolean): Readonly<Record<string, string>> {
  if (prepared?.kind === 'faulty') return prepared.faults;
  if (prepared?.kind !== 'incomplete' || !asked) return {};
  return Object.fromEntries(prepared.missing.map((field) => [field, 'Choose cells for this field.']));
}

/** What keeps a prepared chart from being inserted, in words. */
function reasonOf(recipe: ChartRecipe, prepared: Exclude<PreparedChart, { kind: 'ready' }>): string {
  if (prepared.kind !== 'faulty') return prepared.message;
  return Object.entries(prepared.faults)
    .map(([name, fault]) => `${recipe.fields.find((field) => field.name === name)?.label ?? name}: ${fault}`)
    .join(' ');
}

/** Charts: pick a kind and its cells, see it, insert it, or take it along as a picture. */
export function ChartsPanel({
  workbook,
  loadText,
  theme,
  inserted,
  active,
  onOpenData,
}: ChartsPanelProps): ReactElement {
  const styles = useStyles();
  const [chosen, setChosen] = usePaneState('charts.recipe', '', asText);
  const [asked, setAsked] = useState(false);
  const { formOf, change } = useRecipeForms(chartRecipes, inserted);
  const task = useWriteTask<string>();
  const recipe = chartRecipes.find(({ id }) => id === chosen) ?? chartRecipes[0];
  if (!recipe) throw new Error('There is no kind of chart to offer.');
  const form = formOf(recipe);
  const { facts, settled, settledFacts, failure, retry } = useChartFacts(loadText, active && wantsFacts(recipe, form));
  const notation = useFormulaNotation(workbook);
  const preview = usePreparedChart({ workbook, recipe, form, facts, inserted, notation }, active && settled);
  const moment = useChosenMoment(recipe, preview.prepared, inserted);
  const { prepared, asOf } = moment;
  const [asTable, setAsTable] = useState(false);

  const faults = useMemo(() => faultsOf(preview.prepared, asked), [preview.prepared, asked]);
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      setAsked(false);
    },
    [setChosen],
  );

  const insert = (): void => {
    setAsked(true);
    if (preview.prepared?.kind === 'incomplete' && !preview.working) return;
    task.run(async (options) => {
      const work = settledFacts().then((known) =>
        prepareChart({ workbook, recipe, form, facts: known, inserted, notation, asOf }),
      );
      const prepared = await untilAborted(work, options.signal);
      if (prepared.kind !== 'ready') throw new Error(reasonOf(recipe, prepared));
      const sheet = await workbook.insertChart(chartContent(recipe, prepared), options);
      setAsked(false);
      return sheet;
    });
  };

  return (
    <div className={styles.panel}>
      <RecipePart
        recipe={recipe}
        form={form}
        faults={faults}
        notation={notation}
        workbook={workbook}
        loadText={loadText}
        inserted={inserted}
        onChoose={choose}
        onChange={change}
      />
      {failure === undefined ? null : (
        <Message intent="warning" actions={<Button onClick={retry}>Load again</Button>}>
          Recessions and first cuts could not be loaded; the chart is drawn without them. {failure}
        </Message>
      )}
      <ChartPreview preview={{ ...preview, prepared }} theme={theme} asTable={asTable} onOpenData={onOpenData} />
      <MomentSlider {...moment} />
      {prepared?.kind === 'ready' ? (
        <div className={styles.tools}>
          <Switch
            className={styles.switch}
            label="Show as table"
            checked={asTable}
            onChange={(_, { checked }) => setAsTable(checked)}
          />
          <PictureTools workbook={workbook} spec={prepared.spec} values={prepared.values} />
        </div>
      ) : null}
      <Button
        appearance="primary"
        className={styles.insert}
        disabledFocusable={task.state.kind === 'running'}
        onClick={insert}
      >
        Insert chart
      </Button>
      <WriteStatus
        task={task}
        running={progressText}
        failed="The chart was not inserted."
        onRetry={insert}
        done={(sheet) => (
          <>
            The chart was added on the sheet “{sheet}”. The cells it is drawn from stand on a sheet of their own and
            follow your data.
          </>
        )}
      />
    </div>
  );
}
