import { DivisionByZeroError, NotEnoughDataError } from '../series/errors';
import { DIVIDES_BY_ZERO } from '../series/series';
import { largestAbsolute, mean, zeroIfNoise } from './moments';

/** The line y = intercept + slope·x that leaves the smallest squares, and how well it fits. */
export interface LeastSquares {
  readonly intercept: number;
  readonly slope: number;
  /** y less the line, one for each observation; they sum to 0. */
  readonly residuals: Float64Array;
  /** Standard deviation of the residuals with n − 2 degrees of freedom, √(SSR/(n − 2)), 0 where it is rounding noise; NaN of two observations. */
  readonly residualDeviation: number;
  /** 1 − SSR/SST; infinite where y does not vary. */
  readonly rSquared: number;
  /** Classical standard errors, for residuals of one variance that are not correlated; 0 where all points lie on the line, NaN of two. */
  readonly interceptError: number;
  readonly slopeError: number;
  readonly observations: number;
}

/**
 * Ordinary least squares of y on x with an intercept. Both are centred first, and the line is fitted once more to its own
 * residuals, which takes the rounding of the first fit away.
 * @param scaleX Largest absolute value that x was computed from, against which its variation counts as rounding noise.
 * @param scaleY The same of y.
 * @throws NotEnoughDataError for fewer than two observations
 * @throws DivisionByZeroError where x does not vary
 */
export function leastSquares(x: Float64Array, y: Float64Array, scaleX?: number, scaleY?: number): LeastSquares {
  const fit = leastSquaresIfVaried(x, y, scaleX, scaleY);
  if (!fit) throw new DivisionByZeroError('The explaining values of the regression do not vary.');
  return fit;
}

/** As `leastSquares`, but undefined where x does not vary, for tables of which the rest stands. */
export function leastSquaresIfVaried(
  x: Float64Array,
  y: Float64Array,
  scaleX = largestAbsolute(x),
  scaleY = largestAbsolute(y),
): LeastSquares | undefined {
  const observations = x.length;
  if (observations < 2) throw new NotEnoughDataError(2, observations, 'observations for a regression');
  const [meanX, meanY] = [mean(x), mean(y)];
  const distances = x.map((value) => value - meanX);
  const residuals = y.map((value) => value - meanY);
  const squaresX = sumOfProducts(distances, distances);
  if (zeroIfNoise(Math.sqrt(squaresX / (observations - 1)), scaleX) === 0) return undefined;
  const squaresY = sumOfProducts(residuals, residuals);
  const variesY = zeroIfNoise(Math.sqrt(squaresY / (observations - 1)), scaleY) > 0;

  const slope = takeSlopeOff(residuals, distances, squaresX) + takeSlopeOff(residuals, distances, squaresX);
  const level = mean(residuals);
  for (let i = 0; i < observations; i++) residuals[i] = (residuals[i] as number) - level;

  const squares = sumOfProducts(residuals, residuals);
  const degrees = observations - 2;
  const residualDeviation = degrees > 0 ? zeroIfNoise(Math.sqrt(squares / degrees), scaleY) : NaN;
  return {
    intercept: meanY + level - slope * meanX,
    slope,
    residuals,
    residualDeviation,
    rSquared: variesY ? 1 - squares / squaresY : DIVIDES_BY_ZERO,
    interceptError: residualDeviation * Math.sqrt(1 / observations + (meanX * meanX) / squaresX),
    slopeError: residualDeviation / Math.sqrt(squaresX),
    observations,
  };
}

/** Takes off the residuals how they go with the distances, and gives the slope of that. */
function takeSlopeOff(residuals: Float64Array, distances: Float64Array, squaresX: number): number {
  const slope = sumOfProducts(distances, residuals) / squaresX;
  for (let i = 0; i < residuals.length; i++) {
    residuals[i] = (residuals[i] as number) - slope * (distances[i] as number);
  }
  return slope;
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}
