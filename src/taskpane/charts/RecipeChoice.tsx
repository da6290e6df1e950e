import { Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChartRecipe } from '../../charts/recipe';

const useStyles = makeStyles({
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  question: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface RecipeChoiceProps {
  readonly recipes: readonly ChartRecipe[];
  readonly chosen: ChartRecipe;
  readonly onChoose: (recipe: ChartRecipe) => void;
}

/** The kinds of charts, each with the question it answers. */
export function RecipeChoice({ recipes, chosen, onChoose }: RecipeChoiceProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label="Kind of chart">
      <RadioGroup
        value={chosen.id}
        onChange={(_, { value }) => {
          const recipe = recipes.find(({ id }) => id === value);
          if (recipe) onChoose(recipe);
        }}
      >
        {recipes.map(({ id, title, question }) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                <span className={styles.label}>{title}</span>
                <Text size={200} className={styles.question}>
                  {question}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
