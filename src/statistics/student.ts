import { millsRatio, normalQuantile } from './normal';

/**
 * Student's t distribution for any real degrees of freedom above 0, to some 13 digits far into its tails. All of it rests on
 *
 *   P(|T| ≥ |t|) = I_x(ν/2, ½),  x = 1/(1 + t²/ν),
 *
 * the regularised incomplete beta function. Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.5.27.
 */

const LOG_ROOT_PI = 0.5723649429247000870717137;
/** Beyond this 1 + t²/ν is t²/ν. */
const LARGE = 1e17;

/** P(|T| ≥ |t|), the two-sided p-value of a statistic with `degrees` degrees of freedom. */
export function studentTwoSided(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees > 0)) return NaN;
  const ratio = Math.abs(t) / Math.sqrt(degrees);
  if (ratio === 0) return 1;
  return Math.exp(logTwoSided(ratio * ratio, 2 * Math.log(ratio), degrees, logGammaRatio(degrees / 2)));
}

/** P(T ≤ t). The lower tail keeps its relative accuracy. */
export function studentCdf(t: number, degrees: number): number {
  const tail = studentTwoSided(t, degrees) / 2;
  return t > 0 ? 1 - tail : tail;
}

const MOST_STEPS = 100;

/**
 * The t below which a share `probability` lies: −∞ at 0, ∞ at 1, NaN outside.
 *
 * Newton's method on the logarithm of the tail as a function of ln t. That function is concave, so that after the first
 * step every guess lies beyond the solution and the next one nearer to it.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability >= 0 && probability <= 1 && degrees > 0)) return NaN;
  if (probability === 0.5) return 0;
  const sign = probability < 0.5 ? -1 : 1;
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0) return sign * Infinity;
  const distance = Math.abs(probability - 0.5);
  const target = distance < 0.25 ? Math.log1p(-2 * distance) : Math.log(2 * tail);
  const logGammas = logGammaRatio(degrees / 2);
  // The normal quantile lies between 0 and that of t, whose tails are heavier.
  let logRatio = Math.log(-normalQuantile(tail)) - Math.log(degrees) / 2;
  let lastStep = Infinity;
  for (let count = 0; count < MOST_STEPS; count++) {
    const square = Math.exp(2 * logRatio);
    const logTail = logTwoSided(square, 2 * logRatio, degrees, logGammas);
    const logDensity = logRatio + logGammas - LOG_ROOT_PI - ((degrees + 1) / 2) * logOnePlus(square, 2 * logRatio);
    const step = (logTail - target) / (2 * Math.exp(logDensity - logTail));
    logRatio += step;
    // Once steps no longer shrink they are rounding.
    if (step === 0 || (count > 1 && Math.abs(step) >= lastStep)) break;
    lastStep = Math.abs(step);
  }
  return sign * Math.exp(logRatio) * Math.sqrt(degrees);
}

/** ln P(|T| ≥ |t|) from t²/ν and its logarithm, which stands where the square overflows. */
function logTwoSided(square: number, logSquare: number, degrees: number, logGammas: number): number {
  const half = degrees / 2;
  const logSum = logOnePlus(square, logSquare);
  const x = Math.exp(-logSum);
  const complement = square > LARGE ? 1 : square / (1 + square);
  const logFront = logGammas - LOG_ROOT_PI - half * logSum;
  // Each of the two continued fractions converges fast on its side of the mean of the beta distribution.
  if (x * (half + 2.5) < half + 1) {
    // Near 1 the fraction of a large exponent loses digits.
    if (half >= SERIES_FROM && x >= 0.7) return logNearlyNormalTail(logSum, half, logGammas);
    return logFront + Math.log((Math.sqrt(complement) * betaFraction(half, 0.5, x)) / half);
  }
  return Math.log1p(-2 * Math.exp(logFront) * Math.sqrt(complement) * betaFraction(0.5, half, complement));
}

/**
 * The same for many degrees of freedom and x near 1: a series that begins with the tail of the normal distribution.
 * With T = ν/2 − ¼ and u = −T ln x the tail is, but for a factor near 1, erfc(√u) + O(T⁻²).
 * DiDonato & Morris, "Significant digit computation of the incomplete beta function ratios",
 * ACM Transactions on Mathematical Software 18 (1992), section 9, for b = ½.
 */
function logNearlyNormalTail(logSum: number, half: number, logGammas: number): number {
  const centred = half - 0.25;
  const u = centred * logSum;
  const z = Math.sqrt(2 * u);
  const quarter = 1 / (4 * centred * centred);
  const argument = (logSum / 2) ** 2;
  let scaledGamma = (2 * millsRatio(z)) / z;
  let total = scaledGamma;
  let power = 1;
  for (const [index, coefficient] of SERIES_COEFFICIENTS.entries()) {
    const order = 2 * index + 0.5;
    scaledGamma = quarter * (order * (order + 1) * scaledGamma + (u + order + 1) * power);
    power *= argument;
    total += coefficient * scaledGamma;
  }
  return 0.5 * Math.log(u / centred) - u - LOG_ROOT_PI + logGammas + Math.log(total);
}

/** p₁, p₂ … of that series: pₙ = −½/(2n + 1)! + (1/n) Σₘ₌₁ⁿ⁻¹ (m/2 − n) pₙ₋ₘ/(2m + 1)!. */
const SERIES_COEFFICIENTS = seriesCoefficients(12);

function seriesCoefficients(count: number): readonly number[] {
  const inverses: number[] = [1];
  for (let n = 1; n <= count; n++) inverses.push((inverses[n - 1] as number) / (2 * n * (2 * n + 1)));
  const coefficients: number[] = [1];
  for (let n = 1; n <= count; n++) {
    let total = 0;
    for (let m = 1; m < n; m++) total += (m / 2 - n) * (coefficients[n - m] as number) * (inverses[m] as number);
    coefficients.push(-0.5 * (inverses[n] as number) + total / n);
  }
  return coefficients.slice(1);
}

function logOnePlus(square: number, logSquare: number): number {
  return square > LARGE ? logSquare : Math.log1p(square);
}

const PRECISION = 1e-16;
const TINY = 1e-300;

/**
 * The continued fraction of I_x(a, b)·a·B(a, b)/(xᵃ(1 − x)ᵇ) by Lentz's method. For large a it takes some √a terms.
 * Abramowitz & Stegun (1964), 26.5.8; Thompson & Barnett, Journal of Computational Physics 64 (1986).
 */
function betaFraction(a: number, b: number, x: number): number {
  let numerator = 1;
  let denominator = awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = 1 / denominator;
  denominator = fraction;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominator = 1 / awayFromZero(1 + even * denominator);
    numerator = awayFromZero(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / awayFromZero(1 + odd * denominator);
    numerator = awayFromZero(1 + odd / numerator);
    const factor = denominator * numerator;
    fraction *= factor;
    if (Math.abs(factor - 1) <= PRECISION) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** From here on the series is exact to a double's last digit. */
const SERIES_FROM = 16;

/**
 * ln(Γ(a + ½)/Γ(a)): Stirling's series of the difference, which does not cancel as the difference of two logarithms would.
 * Small a climb by Γ(a + 1) = aΓ(a).
 */
function logGammaRatio(a: number): number {
  let climbed = 1;
  let base = a;
  for (; base < SERIES_FROM; base++) climbed *= base / (base + 0.5);
  const inverse = 1 / base;
  const square = inverse * inverse;
  const series =
    inverse * (-1 / 8 + square * (1 / 192 + square * (-1 / 640 + square * (17 / 14336 + square * (-31 / 18432)))));
  return Math.log(climbed) + Math.log(base) / 2 + series;
}
