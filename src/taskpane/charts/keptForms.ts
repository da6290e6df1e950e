import type { ChartRecipe } from '../../charts/recipe';
import { asText, fieldOf, recordOf, textsOf } from '../shared/unknownShapes';
import { initialForm } from './formState';
import type { FormState } from './formState';

function asSwitch(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** What was kept for fields that there still are; the others begin anew. */
function known<Value>(
  initial: Readonly<Record<string, Value>>,
  kept: Readonly<Record<string, Value>>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(initial).map(([name, value]) => [name, kept[name] ?? value]));
}

function keptForm(recipe: ChartRecipe, kept: unknown): FormState {
  const initial = initialForm(recipe);
  const chosen = textsOf(fieldOf(kept, 'chosenRanges'));
  const options = known(initial.options, recordOf(fieldOf(kept, 'options'), asText));
  const offered = recipe.fields.flatMap((field) =>
    field.kind === 'option' && field.options.some(({ value }) => value === options[field.name]) ? [field.name] : [],
  );
  return {
    ...initial,
    ranges: known(initial.ranges, recordOf(fieldOf(kept, 'ranges'), asText)),
    numbers: known(initial.numbers, recordOf(fieldOf(kept, 'numbers'), asText)),
    options: known(initial.options, Object.fromEntries(offered.map((name) => [name, options[name] ?? '']))),
    switches: known(initial.switches, recordOf(fieldOf(kept, 'switches'), asSwitch)),
    chosenRanges: chosen.filter((name) => Object.hasOwn(initial.ranges, name)),
  };
}

/** The forms of the recipes there are, as far as they were kept. */
export function keptForms(recipes: readonly ChartRecipe[], kept: unknown): Readonly<Record<string, FormState>> {
  return Object.fromEntries(recipes.map((recipe) => [recipe.id, keptForm(recipe, fieldOf(kept, recipe.id))]));
}
