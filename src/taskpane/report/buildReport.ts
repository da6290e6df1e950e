import { RecipeError } from '../../charts/recipe';
import type { ChartFacts, ChosenRange } from '../../charts/recipe';
import { chartRecipes } from '../../charts/recipes';
import { chartWishes } from '../../reports/chartWishes';
import type { ChartWish } from '../../reports/chartWishes';
import type { PreparedReportChart } from '../../reports/context';
import { REPORT_FIELDS } from '../../reports/fields';
import { findDescription } from '../../datasets/findDescription';
import type { ReportContent } from '../../reports/report';
import { composeRotationReport } from '../../reports/rotationReport';
import { HostError } from '../../workbook/hostError';
import type { Workbook } from '../../workbook/workbook';
import { NO_FACTS, loadChartFacts } from '../charts/chartFacts';
import { chartContent, drawnChart, readRanges } from '../charts/prepareChart';
import type { InsertedData } from '../data/insertedData';
import { errorSentence, listText } from '../shared/words';
import { a1Notation } from './notation';
import { readReportInputs } from './readReport';
import type { ReportForm } from './reportForm';

export interface BuildOptions {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly form: ReportForm;
  readonly inserted: readonly InsertedData[];
  /** Where the pane has put first rate cuts on a sheet; empty where it has not. */
  readonly firstCuts: string;
}

/** What keeps a report from being built, by field. */
export class ReportFaults extends Error {
  override readonly name = 'ReportFaults';

  constructor(readonly faults: Readonly<Record<string, string>>) {
    const parts = Object.entries(faults).map(
      ([name, fault]) => `${REPORT_FIELDS.find((field) => field.name === name)?.label ?? name}: ${fault}`,
    );
    super(parts.join(' '));
  }
}

function requirePair(form: ReportForm): void {
  const empty = REPORT_FIELDS.filter(({ name, required }) => required && (form.ranges[name] ?? '').trim() === '');
  if (empty.length === 0) return;
  throw new ReportFaults(Object.fromEntries(empty.map(({ name }) => [name, 'Choose cells for this field.'])));
}

async function chosenRanges({ workbook, form }: BuildOptions): Promise<Readonly<Record<string, ChosenRange>>> {
  const { ranges, faults } = await readRanges(workbook, REPORT_FIELDS, form.ranges);
  if (Object.keys(faults).length > 0) throw new ReportFaults(faults);
  return ranges;
}

/** Events that the pane has put on a sheet come from a data set, whose source is to be named. */
function eventSource({ form, firstCuts }: BuildOptions): readonly string[] {
  const source = findDescription('fed-funds-target')?.attribution;
  return firstCuts !== '' && form.ranges['events'] === firstCuts && source !== undefined ? [source] : [];
}

/** A chart that the data do not allow does not keep the report from being built: it says why in the chart's place. */
async function draw(
  { workbook, inserted }: BuildOptions,
  { recipe: id, inputs }: ChartWish,
  facts: ChartFacts,
): Promise<PreparedReportChart> {
  const recipe = chartRecipes.find((candidate) => candidate.id === id);
  if (!recipe) throw new Error(`There is no kind of chart named ${id}.`);
  try {
    const chart = await drawnChart({ workbook, recipe, facts, inserted }, inputs);
    return { kind: 'ready', chart: chartContent(recipe, chart) };
  } catch (error) {
    // Tried again, the host may well do it.
    if (error instanceof HostError) throw error;
    return { kind: 'failed', reason: errorSentence(error) };
  }
}

/**
 * Reads the ranges, draws the charts and lays the report out; nothing is written yet.
 * @throws ReportFaults where a range does not fit its field
 */
export async function prepareReport(options: BuildOptions): Promise<ReportContent> {
  const { form, inserted, loadText } = options;
  requirePair(form);
  const [ranges, facts] = await Promise.all([
    chosenRanges(options),
    // Recessions and first cuts are marks on a chart; the report stands without them.
    loadChartFacts(loadText).catch(() => NO_FACTS),
  ]);
  try {
    const given = readReportInputs(ranges, form.paper, inserted);
    const inputs = { ...given, attributions: [...given.attributions, ...eventSource(options)] };
    const charts = await Promise.all(
      chartWishes(ranges, inputs, a1Notation).map(
        async (wish) => [wish.recipe, await draw(options, wish, facts)] as const,
      ),
    );
    return composeRotationReport(inputs, new Map(charts), a1Notation);
  } catch (error) {
    if (error instanceof RecipeError) throw new ReportFaults({ [error.field]: error.message });
    throw error;
  }
}

/** `Dates, Asset and Benchmark`, for a hint that names what is still to be chosen. */
export function missingLabels(form: ReportForm): string {
  const empty = REPORT_FIELDS.filter(({ name, required }) => required && (form.ranges[name] ?? '').trim() === '');
  return listText(empty.map(({ label }) => label));
}
