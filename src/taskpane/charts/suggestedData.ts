import type { ChartRecipe } from '../../charts/recipe';
import { findDescription } from '../../datasets/findDescription';
import { listText } from '../shared/words';

/** A sample data set that fills a field and those that go with it. */
const FILLS: Readonly<Record<string, string | undefined>> = {
  prices: 'us-industries-monthly',
  asset: 'us-size-style-monthly',
  first: 'us-price-to-book-monthly',
  valuation: 'us-price-to-book-monthly',
  longs: 'cot-russell2000-weekly',
};

/** How the fields that are still empty can be filled, in sentences. */
export function adviceFor(recipe: ChartRecipe, missing: readonly string[]): string {
  const titles = missing.flatMap((field) => {
    const title = findDescription(FILLS[field] ?? '')?.title;
    return title === undefined ? [] : [`“${title}”`];
  });
  const offered = recipe.fields.some(
    (field) => field.kind === 'range' && field.offer === 'first-cuts' && missing.includes(field.name),
  );
  const policy = findDescription('fed-funds-target')?.title;
  const others = 'elect cells in a sheet and press Use selection, or type their address.';
  const sentences = [
    ...(titles.length > 0 ? [`Insert ${listText(titles)} on the Data tab, and they are filled in.`] : []),
    ...(offered && policy !== undefined
      ? [
          `Press Insert first US rate cuts, and they are put on a sheet; or insert “${policy}”, and they are found in it.`,
        ]
      : []),
    `${titles.length > 0 || offered ? 'Or s' : 'S'}${others}`,
  ];
  return sentences.join(' ');
}
