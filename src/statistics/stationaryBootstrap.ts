import { largestAbsolute, mean, zeroIfNoise } from './moments';
import { Random } from './random';

export type BootstrapStatistic = 'mean' | 'median' | 'stdev';

/** One resample as blocks of consecutive positions, which go on beyond the end as if the series began there again. */
interface Blocks {
  readonly starts: Int32Array;
  /** Positions behind the blocks' last ones, at most twice the length of the series. */
  readonly ends: Int32Array;
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
  const resampler = new Resampler(values.length, block, new Random(seed));
  const results = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) results[sample] = figure(resampler.next());
  return results;
}

/** Random numbers made at once. */
const BATCH = 4096;
const STATES = 4_294_967_296;
/** Leading bits of a random number that choose a cell of the table of lengths. */
const TABLE_BITS = 12;
const OTHER_BITS = 32 - TABLE_BITS;
const UNDECIDED = 0;

/**
 * Draws resamples. A block begins anywhere, which no position is favoured for by more than length/2³², and goes on with
 * probability 1 − 1/block after each value: by inversion, 1 + ⌊ln u/ln(1 − 1/block)⌋ values. The logarithm would take longer than
 * all the rest, so that most lengths come from a table over the leading bits of u; it is left to the logarithm where those bits
 * leave more than one length open.
 */
class Resampler {
  private readonly blocks: Blocks;
  private readonly lengths = new Int32Array(2 ** TABLE_BITS);
  private readonly logContinue: number;
  private readonly bits = new Uint32Array(BATCH);
  private used = BATCH;

  constructor(
    private readonly length: number,
    block: number,
    private readonly random: Random,
  ) {
    this.blocks = { starts: new Int32Array(length), ends: new Int32Array(length), count: 0 };
    this.logContinue = Math.log1p(-1 / block);
    for (let cell = 0, most = this.lengthOf(0); cell < this.lengths.length; cell++) {
      const least = this.lengthOf((cell + 1) * 2 ** OTHER_BITS);
      this.lengths[cell] = most === least ? most : UNDECIDED;
      most = least;
    }
  }

  next(): Blocks {
    const { blocks, bits, length, lengths } = this;
    const { starts, ends } = blocks;
    const positionsABit = length / STATES;
    let [count, used] = [0, this.used];
    for (let missing = length; missing > 0; count++) {
      if (used === BATCH) {
        this.random.fill(bits);
        used = 0;
      }
      const start = ((bits[used] as number) * positionsABit) | 0;
      const other = bits[used + 1] as number;
      used += 2;
      const drawn = (lengths[other >>> OTHER_BITS] as number) || this.lengthOf(other);
      const size = drawn < missing ? drawn : missing;
      starts[count] = start;
      ends[count] = start + size;
      missing -= size;
    }
    blocks.count = count;
    this.used = used;
    return blocks;
  }

  /** Length of a block, no longer than a resample: 1 if blocks never go on, the longest if they always do. */
  private lengthOf(bits: number): number {
    return Math.min(this.length, 1 + Math.floor(Math.log((bits + 0.5) / STATES) / this.logContinue));
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

/** Sums the terms that the blocks hold, by running totals of the series and the same again. */
function blockTotals(terms: Float64Array): Figure {
  const length = terms.length;
  const running = new Float64Array(2 * length + 1);
  for (let i = 0; i < 2 * length; i++) running[i + 1] = (running[i] as number) + (terms[i % length] as number);
  return ({ starts, ends, count }) => {
    let total = 0;
    for (let block = 0; block < count; block++) {
      total += (running[ends[block] as number] as number) - (running[starts[block] as number] as number);
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
  return ({ starts, ends, count }) => {
    drawn.fill(0);
    for (let block = 0; block < count; block++) {
      const start = starts[block] as number;
      const end = ends[block] as number;
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
