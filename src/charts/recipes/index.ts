import type { ChartRecipe } from '../recipe';
import { afterTheCut } from './afterTheCut';
import { leaders } from './leaders';
import { positioning } from './positioning';
import { relativeStrength } from './relativeStrength';
import { rotationMap } from './rotationMap';
import { seasonality } from './seasonality';
import { valuationBuckets } from './valuationBuckets';
import { valuationGap } from './valuationGap';

/** All kinds of rotation charts, in the order in which they are offered. */
export const chartRecipes: readonly ChartRecipe[] = [
  relativeStrength,
  rotationMap,
  valuationGap,
  afterTheCut,
  valuationBuckets,
  positioning,
  leaders,
  seasonality,
];
