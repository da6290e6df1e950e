import { useCallback, useEffect, useState } from 'react';
import type { ChartRecipe } from '../../charts/recipe';
import type { InsertedDataset } from '../data/datasetSheet';
import { changedForm, initialForm } from './formState';
import type { FormAction, FormState } from './formState';
import { prefilledRanges } from './prefill';

type Forms = Readonly<Record<string, FormState>>;

export interface RecipeForms {
  readonly formOf: (recipe: ChartRecipe) => FormState;
  readonly change: (recipe: ChartRecipe, action: FormAction) => void;
}

/** A form for each recipe, kept while another is in sight; ranges follow the data sets inserted last until a person chooses others. */
export function useRecipeForms(recipes: readonly ChartRecipe[], inserted: readonly InsertedDataset[]): RecipeForms {
  const [forms, setForms] = useState<Forms>(() =>
    Object.fromEntries(recipes.map((recipe) => [recipe.id, initialForm(recipe)])),
  );

  const change = useCallback((recipe: ChartRecipe, action: FormAction) => {
    setForms((before) => ({ ...before, [recipe.id]: changedForm(before[recipe.id] ?? initialForm(recipe), action) }));
  }, []);

  useEffect(() => {
    for (const recipe of recipes) {
      const ranges = prefilledRanges(recipe, inserted);
      // Data sets that do not suit a recipe leave its form as it is.
      if (Object.keys(ranges).length > 0) change(recipe, { kind: 'prefill', ranges });
    }
  }, [recipes, inserted, change]);

  const formOf = useCallback((recipe: ChartRecipe) => forms[recipe.id] ?? initialForm(recipe), [forms]);
  return { formOf, change };
}
