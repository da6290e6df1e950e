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
  scaleX?: number,
  scaleY = largestAbsolute(y),
): LeastSquares | undefined {
  const line = lineWithin(x, y, 0, x.length, scaleX);
  if (!line) return undefined;
  const observations = x.length;
  const { meanX, meanY, squaresX, squaresY, slope, firstSlope } = line;
  const residuals = new Float64Array(observations);
  for (let i = 0; i < observations; i++) {
    const distance = (x[i] as number) - meanX;
    const height = (y[i] as number) - meanY;
    residuals[i] = height - firstSlope * distance - (slope - firstSlope) * distance;
  }
  const level = mean(residuals);
  let squares = 0;
  for (let i = 0; i < observations; i++) {
    const residual = (residuals[i] as number) - level;
    residuals[i] = residual;
    squares += residual * residual;
  }
  const variesY = zeroIfNoise(Math.sqrt(squaresY / (observations - 1)), scaleY) > 0;
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

/** The line alone. */
interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** The slope before the line was fitted to its own residuals. */
  readonly firstSlope: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Sums of the squared distances of x and of y from their means. */
  readonly squaresX: number;
  readonly squaresY: number;
  readonly rootMeanSquareX: number;
  readonly rootMeanSquareY: number;
}

/**
 * The line of `leastSquares` through the observations `start` (included) to `end` (excluded), without its residuals; undefined where
 * x does not vary.
 * @throws NotEnoughDataError for fewer than two observations
 */
export function lineWithin(
  x: Float64Array,
  y: Float64Array,
  start: number,
  end: number,
  scaleX?: number,
): Line | undefined {
  const observations = end - start;
  if (observations < 2) throw new NotEnoughDataError(2, observations, 'observations for a regression');
  // Means by distances from the first values: exact where a side does not vary.
  const firstX = x[start] as number;
  const firstY = y[start] as number;
  let totalX = 0;
  let totalY = 0;
  for (let i = start; i < end; i++) {
    totalX += (x[i] as number) - firstX;
    totalY += (y[i] as number) - firstY;
  }
  const meanX = firstX + totalX / observations;
  const meanY = firstY + totalY / observations;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (let i = start; i < end; i++) {
    const distance = (x[i] as number) - meanX;
    const height = (y[i] as number) - meanY;
    squaresX += distance * distance;
    squaresY += height * height;
    products += distance * height;
  }
  // The root mean square takes no comparison a value, which the largest one would.
  const rootMeanSquareX = Math.sqrt(meanX * meanX + squaresX / observations);
  const rootMeanSquareY = Math.sqrt(meanY * meanY + squaresY / observations);
  if (zeroIfNoise(Math.sqrt(squaresX / (observations - 1)), scaleX ?? rootMeanSquareX) === 0) return undefined;
  const firstSlope = products / squaresX;
  let left = 0;
  let level = 0;
  for (let i = start; i < end; i++) {
    const distance = (x[i] as number) - meanX;
    const residual = (y[i] as number) - meanY - firstSlope * distance;
    left += distance * residual;
    level += residual;
  }
  const slope = firstSlope + left / squaresX;
  // What is left of the mean corrects its rounding, as that of the residuals' products corrects the slope's.
  const intercept = meanY + level / observations - slope * meanX;
  return { intercept, slope, firstSlope, meanX, meanY, squaresX, squaresY, rootMeanSquareX, rootMeanSquareY };
}
