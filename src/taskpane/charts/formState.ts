import type { ChartRecipe, RecipeField } from '../../charts/recipe';
import { PLAIN_NOTATION, numberForPeople, numberFromPeople } from '../../workbook/notation';
import type { FormulaNotation } from '../../workbook/workbook';

/** What stands in a recipe's form: ranges and numbers as typed. */
export interface FormState {
  readonly ranges: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly switches: Readonly<Record<string, boolean>>;
  /** Ranges that a person chose; the others follow the data set in use. */
  readonly chosenRanges: readonly string[];
}

export type FormAction =
  | { readonly kind: 'range'; readonly field: string; readonly text: string }
  | { readonly kind: 'number'; readonly field: string; readonly text: string }
  | { readonly kind: 'option'; readonly field: string; readonly value: string }
  | { readonly kind: 'switch'; readonly field: string; readonly on: boolean }
  /** Ranges of a data set, by field; a field that is left out becomes empty. */
  | { readonly kind: 'prefill'; readonly ranges: Readonly<Record<string, string>> };

function initialOf<Kind extends RecipeField['kind'], Value>(
  recipe: ChartRecipe,
  kind: Kind,
  value: (field: Extract<RecipeField, { kind: Kind }>) => Value,
): Record<string, Value> {
  const fields = recipe.fields.filter((field): field is Extract<RecipeField, { kind: Kind }> => field.kind === kind);
  return Object.fromEntries(fields.map((field) => [field.name, value(field)]));
}

export function initialForm(recipe: ChartRecipe): FormState {
  return {
    ranges: initialOf(recipe, 'range', () => ''),
    numbers: initialOf(recipe, 'number', ({ initial }) => String(initial)),
    options: initialOf(recipe, 'option', ({ initial }) => initial),
    switches: initialOf(recipe, 'switch', ({ initial }) => initial),
    chosenRanges: [],
  };
}

function prefilled(state: FormState, given: Readonly<Record<string, string>>): FormState {
  const ranges = Object.entries(state.ranges).map(([field, text]) =>
    state.chosenRanges.includes(field) ? [field, text] : [field, given[field] ?? ''],
  );
  return { ...state, ranges: Object.fromEntries(ranges) as Record<string, string> };
}

export function changedForm(state: FormState, action: FormAction): FormState {
  switch (action.kind) {
    case 'range': {
      // An emptied field is nobody's choice any more.
      const others = state.chosenRanges.filter((field) => field !== action.field);
      return {
        ...state,
        ranges: { ...state.ranges, [action.field]: action.text },
        chosenRanges: action.text.trim() === '' ? others : [...others, action.field],
      };
    }
    case 'number':
      return { ...state, numbers: { ...state.numbers, [action.field]: action.text } };
    case 'option':
      return { ...state, options: { ...state.options, [action.field]: action.value } };
    case 'switch':
      return { ...state, switches: { ...state.switches, [action.field]: action.on } };
    case 'prefill':
      return prefilled(state, action.ranges);
  }
}

/** What is wrong with a number as the person at the sheet types it; undefined where nothing is. */
export function numberFault(
  field: Extract<RecipeField, { kind: 'number' }>,
  text: string,
  notation: FormulaNotation = PLAIN_NOTATION,
): string | undefined {
  const value = numberFromPeople(text, notation);
  if (value !== undefined && value >= field.minimum && value <= field.maximum) return undefined;
  const [minimum, maximum] = [field.minimum, field.maximum].map((bound) => numberForPeople(bound, notation));
  return `Enter a number from ${minimum ?? ''} to ${maximum ?? ''}.`;
}
