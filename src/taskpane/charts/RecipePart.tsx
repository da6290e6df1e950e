import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { chartRecipes } from '../../charts/recipes';
import type { ChartRecipe } from '../../charts/recipe';
import type { FormulaNotation, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { RecipeChoice } from './RecipeChoice';
import { RecipeForm } from './RecipeForm';
import { insertFirstCuts } from './firstCutsSheet';
import type { FormAction, FormState } from './formState';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

export interface RecipePartProps {
  readonly recipe: ChartRecipe;
  readonly form: FormState;
  readonly faults: Readonly<Record<string, string>>;
  /** How numbers are written; undefined until the host has told. */
  readonly notation: FormulaNotation | undefined;
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly inserted: readonly InsertedData[];
  readonly onChoose: (id: string) => void;
  readonly onChange: (recipe: ChartRecipe, action: FormAction) => void;
}

/** The kind of chart and its form. Not drawn anew while only the preview changes, so that a slider stays fluid. */
export const RecipePart = memo(function RecipePart({
  recipe,
  form,
  faults,
  notation,
  workbook,
  loadText,
  inserted,
  onChoose,
  onChange,
}: RecipePartProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <RecipeChoice recipes={chartRecipes} chosen={recipe} onChoose={({ id }) => onChoose(id)} />
      <RecipeForm
        recipe={recipe}
        form={form}
        faults={faults}
        notation={notation}
        workbook={workbook}
        inserted={inserted}
        onOffer={() => insertFirstCuts(workbook, loadText)}
        onChange={(action) => onChange(recipe, action)}
      />
    </div>
  );
});
