import type { ChartFacts, ChartRecipe, ChosenRange, RecipeInputs } from '../../charts/recipe';
import { RecipeError } from '../../charts/recipe';
import type { BlockValues, ChartBlock, ChartContent, ChartSpec } from '../../charts/spec';
import type { CellValue, Workbook } from '../../workbook/workbook';
import type { InsertedDataset } from '../data/datasetSheet';
import { errorSentence, listText } from '../shared/words';
import { AddressError, readChosenRange } from './chosenRange';
import type { FormState } from './formState';
import { numberFault } from './formState';

/** What became of a form: a chart, or what it still needs. */
export type PreparedChart =
  | {
      readonly kind: 'ready';
      readonly spec: ChartSpec;
      readonly blocks: readonly ChartBlock[];
      readonly values: BlockValues;
      readonly inputs: RecipeInputs;
    }
  /** Required ranges are still empty: nothing is wrong yet. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[]; readonly message: string }
  | { readonly kind: 'faulty'; readonly faults: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly message: string };

export interface PrepareOptions {
  readonly workbook: Workbook;
  readonly recipe: ChartRecipe;
  readonly form: FormState;
  readonly facts: ChartFacts;
  /** Data sets that were inserted: charts of their cells name their source. */
  readonly inserted: readonly InsertedDataset[];
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
  };
}

async function readRanges(
  options: PrepareOptions,
): Promise<{ readonly ranges: Record<string, ChosenRange>; readonly faults: Record<string, string> }> {
  const ranges: Record<string, ChosenRange> = {};
  const faults: Record<string, string> = {};
  const filled = options.recipe.fields.flatMap((field) => {
    const text = field.kind === 'range' ? (options.form.ranges[field.name] ?? '').trim() : '';
    return text === '' ? [] : [{ name: field.name, text }];
  });
  await Promise.all(
    filled.map(async ({ name, text }) => {
      try {
        ranges[name] = await readChosenRange(options.workbook, text);
      } catch (error) {
        if (!(error instanceof AddressError)) throw error;
        faults[name] = error.message;
      }
    }),
  );
  return { ranges, faults };
}

function numbersOf({ recipe, form }: PrepareOptions, faults: Record<string, string>): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const field of recipe.fields) {
    if (field.kind !== 'number') continue;
    const text = form.numbers[field.name] ?? '';
    const fault = numberFault(field, text);
    if (fault === undefined) numbers[field.name] = Number(text);
    else faults[field.name] = fault;
  }
  return numbers;
}

async function blockValues(workbook: Workbook, block: ChartBlock): Promise<readonly (readonly CellValue[])[]> {
  if (block.kind === 'values') return block.rows;
  return block.kind === 'call' ? workbook.compute(block.call) : workbook.read(block.range);
}

/** The source of the figures before what the recipe says of itself. */
function withSource(
  spec: ChartSpec,
  ranges: Readonly<Record<string, ChosenRange>>,
  inserted: readonly InsertedDataset[],
): ChartSpec {
  const sheets = new Set(Object.values(ranges).map(({ range }) => range.sheet));
  const attributions = inserted
    .filter(({ sheet }) => sheets.has(sheet))
    .map(({ description }) => description.attribution);
  const lines = [...new Set(attributions), ...(spec.source === undefined ? [] : [spec.source])];
  return lines.length === 0 ? spec : { ...spec, source: lines.join(' ') };
}

/** Reads the cells, works the chart's formulas out and draws; never rejects for what a person has entered. */
export async function prepareChart(options: PrepareOptions): Promise<PreparedChart> {
  const missing = missingFields(options);
  if (missing) return missing;
  try {
    const { ranges, faults } = await readRanges(options);
    const numbers = numbersOf(options, faults);
    if (Object.keys(faults).length > 0) return { kind: 'faulty', faults };
    const { recipe, form, facts, workbook } = options;
    const inputs: RecipeInputs = { ranges, numbers, options: form.options, switches: form.switches };
    const blocks = recipe.blocks(inputs, facts);
    const results = await Promise.all(
      blocks.map(async (block) => [block.id, await blockValues(workbook, block)] as const),
    );
    const values = new Map(results);
    return {
      kind: 'ready',
      spec: withSource(recipe.draw(inputs, values), ranges, options.inserted),
      blocks,
      values,
      inputs,
    };
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
