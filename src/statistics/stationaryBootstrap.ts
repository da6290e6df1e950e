import { largestAbsolute, mean, zeroIfNoise } from './moments';
import { Random } from './random';

export type BootstrapStatistic = 'mean' | 'median' | 'stdev';

/** One resample: blocks of consecutive positions, which wrap round at the end. */
interface Blocks {
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  count: number;
}

/** The figure of a resample that is given as blocks. */
type Figure = (blocks: Blocks) => number;

/**
 * A statistic of resamples of a series that may be correlated with its own past: each joins blocks that begin anywhere, go round
 * at the end and have geometric lengths with the mean `block`, until it is as long as the series. Sums over a block come from
 * running totals, so that a resample costs as many steps as it has blocks (the median: as many as there are values).
 * @param block Mean block length, at least 1; 1 draws each value on its own.
 * @see Politis & Romano, Journal of the American Statistical Association 89 (1994)
 */
export function stationaryBootstrap(
  values: Float64Array,
  statistic: BootstrapStatistic,
  block: number,
  samples: number,
  seed: number,
): Float64Array {
  const figure = figureOf(values, statistic);
  const blocks = {
    starts: new Int32Array(values.length),
    lengths: new Int32Array(values.length),
    count: 0,
  };
  const random = new Random(seed);
  const furtherValues = new GeometricNumbers(block);
  const results = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    drawBlocks(blocks, values.length, furtherValues, random);
    results[sample] = figure(blocks);
  }
  return results;
}

function drawBlocks(blocks: Blocks, length: number, furtherValues: GeometricNumbers, random: Random): void {
  const { starts, lengths } = blocks;
  let count = 0;
  for (let missing = length; missing > 0; count++) {
    starts[count] = random.below(length);
    const size = Math.min(missing, 1 + furtherValues.draw(random));
    lengths[count] = size;
    missing -= size;
  }
  blocks.count = count;
}

/** Leading bits of a random number that choose a cell of the table. */
const TABLE_BITS = 12;
const OTHER_BITS = 32 - TABLE_BITS;
const UNDECIDED = -1;

/**
 * How many values a block has after its first: it goes on with probability 1 − 1/block after each. By inversion, ⌊ln u/ln(1 − 1/block)⌋.
 * The logarithm would take longer than all the rest, so that most numbers come from a table over the leading bits of u; it is
 * left to the logarithm where those bits leave more than one number open.
 */
class GeometricNumbers {
  private readonly logContinue: number;
  private readonly table = new Int32Array(2 ** TABLE_BITS);

  constructor(private readonly block: number) {
    this.logContinue = Math.log1p(-1 / block);
    for (let cell = 0; cell < this.table.length; cell++) {
      const most = this.numberOf(cell * 2 ** OTHER_BITS);
      const least = this.numberOf((cell + 1) * 2 ** OTHER_BITS - 1);
      this.table[cell] = most === least ? most : UNDECIDED;
    }
  }

  draw(random: Random): number {
    // Blocks of 1 never go on and need no draw.
    if (this.block === 1) return 0;
    const bits = random.bits();
    const known = this.table[bits >>> OTHER_BITS] as number;
    return known === UNDECIDED ? this.numberOf(bits) : known;
  }

  private numberOf(bits: number): number {
    return Math.floor(Math.log((bits + 0.5) / 4_294_967_296) / this.logContinue);
  }
}

function figureOf(values: Float64Array, statistic: BootstrapStatistic): Figure {
  switch (statistic) {
    case 'mean':
      return meanFigure(values);
    case 'stdev':
      return deviationFigure(values);
    case 'median':
      return medianFigure(values);
  }
}

function meanFigure(values: Float64Array): Figure {
  const centre = mean(values);
  const total = blockTotals(values.map((value) => value - centre));
  return (blocks) => centre + total(blocks) / values.length;
}

/** Sample standard deviation (n − 1). */
function deviationFigure(values: Float64Array): Figure {
  const centre = mean(values);
  const distances = values.map((value) => value - centre);
  const total = blockTotals(distances);
  const squares = blockTotals(distances.map((distance) => distance * distance));
  const scale = largestAbsolute(values);
  return (blocks) => {
    const sum = total(blocks);
    const variation = squares(blocks) - (sum * sum) / values.length;
    return zeroIfNoise(Math.sqrt(Math.max(0, variation) / (values.length - 1)), scale);
  };
}

/** Sums the terms that the blocks hold, by running totals. */
function blockTotals(terms: Float64Array): Figure {
  const length = terms.length;
  const running = new Float64Array(length + 1);
  for (let i = 0; i < length; i++) running[i + 1] = (running[i] as number) + (terms[i] as number);
  const whole = running[length] as number;
  return ({ starts, lengths, count }) => {
    let total = 0;
    for (let block = 0; block < count; block++) {
      const start = starts[block] as number;
      const end = start + (lengths[block] as number);
      const last = running[end > length ? end - length : end] as number;
      total += last - (running[start] as number) + (end > length ? whole : 0);
    }
    return total;
  };
}

/** Counts how often each position is drawn and walks through the values in order until half are passed. */
function medianFigure(values: Float64Array): Figure {
  const length = values.length;
  const order = Int32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const sorted = Float64Array.from(order, (position) => values[position] as number);
  const drawn = new Int32Array(length + 1);
  const lower = Math.floor((length - 1) / 2);
  const upper = Math.floor(length / 2);
  return ({ starts, lengths, count }) => {
    drawn.fill(0);
    for (let block = 0; block < count; block++) {
      const start = starts[block] as number;
      const end = start + (lengths[block] as number);
      drawn[start] = (drawn[start] as number) + 1;
      if (end > length) {
        drawn[0] = (drawn[0] as number) + 1;
        drawn[end - length] = (drawn[end - length] as number) - 1;
      } else drawn[end] = (drawn[end] as number) - 1;
    }
    for (let i = 1; i < length; i++) drawn[i] = (drawn[i] as number) + (drawn[i - 1] as number);
    let place = 0;
    let passed = drawn[order[0] as number] as number;
    while (passed <= lower) passed += drawn[order[++place] as number] as number;
    const below = sorted[place] as number;
    while (passed <= upper) passed += drawn[order[++place] as number] as number;
    return below + ((sorted[place] as number) - below) / 2;
  };
}
