/** The standard normal distribution, to some 15 digits far into its tails. */

const INVERSE_ROOT_2_PI = 0.398942280401432677939946;
/** The middle half of the distribution, where the tail is not needed. */
const CENTRE = 0.67448975;
const ROOT_32 = 5.656854249492380195206754896838;

// Coefficients from the lowest to the highest power.
const CENTRE_ABOVE = [
  18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113,
];
const CENTRE_BELOW = [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1];
const TAIL_ABOVE = [
  9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711, 597.27027639480026226,
  93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8,
];
const TAIL_BELOW = [
  19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091, 6485.558298266760755,
  1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
];
const FAR_ABOVE = [
  2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639, 0.21589853405795699,
  0.02307344176494017303,
];
const FAR_BELOW = [
  7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1,
];

/**
 * P(Z ≤ z). The lower tail keeps its relative accuracy, so that an upper tail is `normalCdf(-z)`, not `1 - normalCdf(z)`.
 * Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969).
 */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size <= CENTRE) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRE_ABOVE, square)) / polynomial(CENTRE_BELOW, square);
  }
  const tail = size === Infinity ? 0 : gaussian(size) * tailOfGaussian(size);
  return z > 0 ? 1 - tail : tail;
}

/** P(|Z| ≥ |z|), the two-sided p-value of a statistic that is standard normal. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** Mills' ratio P(Z > z)/φ(z) for z of at least 0: the upper tail beside the density, which does not vanish far out. */
export function millsRatio(z: number): number {
  return (z <= CENTRE ? normalCdf(-z) / gaussian(z) : tailOfGaussian(z)) / INVERSE_ROOT_2_PI;
}

/** P(Z > z)/exp(−z²/2) for z beyond the centre. */
function tailOfGaussian(z: number): number {
  if (z <= ROOT_32) return polynomial(TAIL_ABOVE, z) / polynomial(TAIL_BELOW, z);
  const inverse = 1 / (z * z);
  const correction = (inverse * polynomial(FAR_ABOVE, inverse)) / polynomial(FAR_BELOW, inverse);
  return (INVERSE_ROOT_2_PI - correction) / z;
}

/** exp(−z²/2), the square split so that its rounding does not reach the exponent. */
function gaussian(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2);
}

const MIDDLE_ABOVE = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const MIDDLE_BELOW = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
];
const NEAR_ABOVE = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const NEAR_BELOW = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const DEEP_ABOVE = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const DEEP_BELOW = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

/**
 * The z below which a share `probability` lies: −∞ at 0, ∞ at 1, NaN outside. The lower tail keeps its relative accuracy.
 * Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37 (1988).
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  const distance = probability - 0.5;
  if (Math.abs(distance) <= 0.425) {
    const square = 0.180625 - distance * distance;
    return (distance * polynomial(MIDDLE_ABOVE, square)) / polynomial(MIDDLE_BELOW, square);
  }
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0) return distance < 0 ? -Infinity : Infinity;
  const depth = Math.sqrt(-Math.log(tail));
  const size =
    depth <= 5
      ? polynomial(NEAR_ABOVE, depth - 1.6) / polynomial(NEAR_BELOW, depth - 1.6)
      : polynomial(DEEP_ABOVE, depth - 5) / polynomial(DEEP_BELOW, depth - 5);
  return distance < 0 ? -size : size;
}

/** Horner's scheme; the coefficients begin with the constant. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * x + (coefficients[power] as number);
  return value;
}
