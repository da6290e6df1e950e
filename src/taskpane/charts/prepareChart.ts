import type {
  ChartFacts,
  ChartRecipe,
  ChosenRange,
  RecipeField,
  RecipeInputs,
  RecipeMoments,
} from '../../charts/recipe';
import { RecipeError } from '../../charts/recipe';
import type { BlockValues, ChartBlock, ChartContent, ChartSpec } from '../../charts/spec';
import { PLAIN_NOTATION, numberFromPeople } from '../../workbook/notation';
import type { CellValue, FormulaNotation, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { errorSentence, listText } from '../shared/words';
import { AddressError, readChosenRange } from './chosenRange';
import type { FormState } from './formState';
import { numberFault } from './formState';
import { adviceFor } from './suggestedData';

/** What became of a form: a chart, or what it still needs. */
export type PreparedChart =
  | {
      readonly kind: 'ready';
      readonly spec: ChartSpec;
      readonly blocks: readonly ChartBlock[];
      readonly values: BlockValues;
      readonly inputs: RecipeInputs;
      /** All moments at once, of a chart that can be shown as of any. */
      readonly history?: readonly (readonly CellValue[])[];
    }
  /** Required ranges are still empty: nothing is wrong yet. */
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly string[];
      readonly message: string;
      /** What would fill the fields, in words. */
      readonly advice: string;
    }
  | { readonly kind: 'faulty'; readonly faults: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly message: string };

export interface PrepareOptions {
  readonly workbook: Workbook;
  readonly recipe: ChartRecipe;
  readonly form: FormState;
  readonly facts: ChartFacts;
  /** How numbers are written in the form; the plain notation where left out. */
  readonly notation?: FormulaNotation | undefined;
  /** Data that were inserted: charts of their cells name their source. */
  readonly inserted: readonly InsertedData[];
  /** The row that a chart of moments ends at, if not the last. */
  readonly asOf?: number | undefined;
}

function missingFields({ recipe, form }: PrepareOptions): PreparedChart | undefined {
  const missing = recipe.fields.filter(
    (field) => field.kind === 'range' && field.required && (form.ranges[field.name] ?? '').trim() === '',
  );
  if (missing.length === 0) return undefined;
  const labels = missing.map(({ label }) => label);
  return {
    kind: 'incomplete',
    missing: missing.map(({ name }) => name),
    message: `Choose cells for ${listText(labels)}.`,
    advice: adviceFor(
      recipe,
      missing.map(({ name }) => name),
    ),
  };
}

/** Reads the cells that fields name, and tells what is wrong with those that name none, by field. */
export async function readRanges(
  workbook: Workbook,
  fields: readonly RecipeField[],
  texts: Readonly<Record<string, string>>,
): Promise<{ readonly ranges: Record<string, ChosenRange>; readonly faults: Record<string, string> }> {
  const ranges: Record<string, ChosenRange> = {};
  const faults: Record<string, string> = {};
  const filled = fields.flatMap((field) => {
    const text = field.kind === 'range' ? (texts[field.name] ?? '').trim() : '';
    return text === '' ? [] : [{ name: field.name, text }];
  });
  await Promise.all(
    filled.map(async ({ name, text }) => {
      try {
        ranges[name] = await readChosenRange(workbook, text);
      } catch (error) {
        if (!(error instanceof AddressError)) throw error;
        faults[name] = error.message;
      }
    }),
  );
  return { ranges, faults };
}

function numbersOf(
  { recipe, form, notation = PLAIN_NOTATION }: PrepareOptions,
  faults: Record<string, string>,
): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const field of recipe.fields) {
    if (field.kind !== 'number') continue;
    const text = form.numbers[field.name] ?? '';
    const fault = numberFault(field, text, notation);
    const number = numberFromPeople(text, notation);
    if (fault !== undefined) faults[field.name] = fault;
    else if (number !== undefined) numbers[field.name] = number;
  }
  return numbers;
}

async function blockValues(workbook: Workbook, block: ChartBlock): Promise<readonly (readonly CellValue[])[]> {
  if (block.kind === 'values') return block.rows;
  return block.kind === 'call' ? workbook.compute(block.call) : workbook.read(block.range);
}

/** The source of the figures before what the recipe says of itself. */
function withSource(spec: ChartSpec, ranges: RecipeInputs['ranges'], inserted: readonly InsertedData[]): ChartSpec {
  const sheets = new Set(Object.values(ranges).map((chosen) => chosen?.range.sheet));
  const attributions = inserted
    .filter(({ sheet }) => sheets.has(sheet))
    .flatMap(({ attribution }) => (attribution === undefined ? [] : [attribution]));
  const lines = [...new Set(attributions), ...(spec.source === undefined ? [] : [spec.source])];
  return lines.length === 0 ? spec : { ...spec, source: lines.join(' ') };
}

/**
 * Works the chart's formulas out and draws.
 * @throws RecipeError, or what the host says of a formula that fails
 */
export async function drawnChart(
  { workbook, recipe, facts, inserted }: Omit<PrepareOptions, 'form'>,
  inputs: RecipeInputs,
): Promise<Extract<PreparedChart, { kind: 'ready' }>> {
  const blocks = recipe.blocks(inputs, facts);
  const results = await Promise.all(
    blocks.map(async (block) => [block.id, await blockValues(workbook, block)] as const),
  );
  const values = new Map(results);
  const spec = withSource(recipe.draw(inputs, values), inputs.ranges, inserted);
  return { kind: 'ready', spec, blocks, values, inputs };
}

type ReadyChart = Extract<PreparedChart, { kind: 'ready' }>;

/** A chart of moments: one call works out all of them, the one that is shown among them. */
async function drawnFromHistory(
  { workbook, recipe, facts, inserted }: PrepareOptions,
  moments: RecipeMoments,
  inputs: RecipeInputs,
): Promise<ReadyChart> {
  const blocks = recipe.blocks(inputs, facts);
  const history = await workbook.compute(moments.history(inputs));
  const values = moments.results(inputs, history);
  const spec = withSource(recipe.draw(inputs, values, history), inputs.ranges, inserted);
  return { kind: 'ready', spec, blocks, values, inputs, history };
}

/** The chart as of another moment, from what is known already. */
export function chartAsOf(
  { recipe, inserted }: Pick<PrepareOptions, 'recipe' | 'inserted'>,
  prepared: ReadyChart,
  asOf: number | undefined,
): ReadyChart {
  const { history } = prepared;
  if (!recipe.moments || !history || asOf === prepared.inputs.asOf) return prepared;
  const inputs: RecipeInputs = { ...prepared.inputs, asOf };
  const values = recipe.moments.results(inputs, history);
  const spec = withSource(recipe.draw(inputs, values, history), inputs.ranges, inserted);
  return { ...prepared, inputs, values, spec };
}

/** Reads the cells, works the chart's formulas out and draws; never rejects for what a person has entered. */
export async function prepareChart(options: PrepareOptions): Promise<PreparedChart> {
  const missing = missingFields(options);
  if (missing) return missing;
  try {
    const { ranges, faults } = await readRanges(options.workbook, options.recipe.fields, options.form.ranges);
    const numbers = numbersOf(options, faults);
    if (Object.keys(faults).length > 0) return { kind: 'faulty', faults };
    const { form, recipe, asOf } = options;
    const inputs: RecipeInputs = {
      ranges,
      numbers,
      options: form.options,
      switches: form.switches,
      asOf,
    };
    const { moments } = recipe;
    return await (moments ? drawnFromHistory(options, moments, inputs) : drawnChart(options, inputs));
  } catch (error) {
    if (error instanceof RecipeError) return { kind: 'faulty', faults: { [error.field]: error.message } };
    return { kind: 'failed', message: errorSentence(error) };
  }
}

/** The chart as the workbook takes it. */
export function chartContent(recipe: ChartRecipe, prepared: Extract<PreparedChart, { kind: 'ready' }>): ChartContent {
  return {
    recipe: recipe.id,
    sheetName: recipe.title,
    stagingSheetName: `${recipe.title} cells`,
    blocks: prepared.blocks,
    spec: prepared.spec,
  };
}
