import { useCallback, useEffect, useState } from 'react';
import type { ChartRecipe } from '../../charts/recipe';
import type { InsertedData } from '../data/insertedData';
import { usePaneState } from '../shared/usePaneState';
import { changedForm, initialForm } from './formState';
import type { FormAction, FormState } from './formState';
import { keptForms } from './keptForms';
import { prefilledRanges } from './prefill';

type Forms = Readonly<Record<string, FormState>>;

export interface RecipeForms {
  readonly formOf: (recipe: ChartRecipe) => FormState;
  readonly change: (recipe: ChartRecipe, action: FormAction) => void;
}

/** Data sets that do not suit a recipe leave its form as it is. */
function prefilledForm(recipe: ChartRecipe, form: FormState, inserted: readonly InsertedData[]): FormState {
  const ranges = prefilledRanges(recipe, inserted);
  return Object.keys(ranges).length > 0 ? changedForm(form, { kind: 'prefill', ranges }) : form;
}

/** A form for each recipe, kept while another is in sight; ranges follow the data sets inserted last until a person chooses others. */
export function useRecipeForms(recipes: readonly ChartRecipe[], inserted: readonly InsertedData[]): RecipeForms {
  const [initial] = useState<Forms>(() =>
    Object.fromEntries(recipes.map((recipe) => [recipe.id, prefilledForm(recipe, initialForm(recipe), inserted)])),
  );
  const [forms, setForms] = usePaneState('charts.forms', initial, (kept) => keptForms(recipes, kept));

  const change = useCallback(
    (recipe: ChartRecipe, action: FormAction) => {
      setForms((before) => ({ ...before, [recipe.id]: changedForm(before[recipe.id] ?? initialForm(recipe), action) }));
    },
    [setForms],
  );

  useEffect(() => {
    for (const recipe of recipes) {
      setForms((before) => ({
        ...before,
        [recipe.id]: prefilledForm(recipe, before[recipe.id] ?? initialForm(recipe), inserted),
      }));
    }
  }, [recipes, inserted, setForms]);

  const formOf = useCallback((recipe: ChartRecipe) => forms[recipe.id] ?? initialForm(recipe), [forms]);
  return { formOf, change };
}
