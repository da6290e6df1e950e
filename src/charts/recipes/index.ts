import type { ChartRecipe } from '../recipe';
import { relativeStrength } from './relativeStrength';
import { rotationMap } from './rotationMap';

/** All kinds of rotation charts, in the order in which they are offered. */
export const chartRecipes: readonly ChartRecipe[] = [relativeStrength, rotationMap];
