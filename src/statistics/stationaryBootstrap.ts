import { largestAbsolute, mean, zeroIfNoise } from './moments';
import { Random, STATES } from './random';

export type BootstrapStatistic = 'mean' | 'median' | 'stdev';

/** The figure of one more resample. */
type Figure = () => number;

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
  const figure = figureOf(values, statistic, new BlockDraws(values.length, block, new Random(seed)));
  const results = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) results[sample] = figure();
  return results;
}

/** Leading bits of a random number that choose a cell of the guide table. */
const GUIDE_BITS = 12;
const OTHER_BITS = 32 - GUIDE_BITS;

/**
 * Draws the blocks of resamples. One begins anywhere, which no position is favoured for by more than length/2³², and goes on with
 * probability q = 1 − 1/block after each value: it has more than k values where a random number from 0 to 1 lies below q^k. A guide
 * table says from which size to search, so that hardly a comparison more than one is needed.
 * @see Chen & Asau, "On generating random variates from an empirical distribution", AIIE Transactions 6 (1974)
 */
class BlockDraws {
  /** For each cell the size that its largest random number means. */
  private readonly smallest = new Int32Array(2 ** GUIDE_BITS);
  /** A block has more values than k where its random number is less than this at k. No block is longer than a resample. */
  private readonly longer: Float64Array;
  private readonly positionsABit: number;

  constructor(
    length: number,
    block: number,
    private readonly random: Random,
  ) {
    this.positionsABit = length / STATES;
    this.longer = new Float64Array(length + 1);
    const share = 1 - 1 / block;
    for (let size = 1, states = share * STATES; size < length && states >= 1; size++, states *= share) {
      this.longer[size] = states;
    }
    for (let cell = this.smallest.length - 1, size = 1; cell >= 0; cell--) {
      size = this.search((cell + 1) * 2 ** OTHER_BITS - 1, size);
      this.smallest[cell] = size;
    }
  }

  /** Position of a block's first value. */
  start(): number {
    return (this.random.bits() * this.positionsABit) | 0;
  }

  /** How many values a block has, at most those that are missing in its resample. */
  size(missing: number): number {
    const bits = this.random.bits();
    return Math.min(missing, this.search(bits, this.smallest[bits >>> OTHER_BITS] as number));
  }

  private search(bits: number, least: number): number {
    let size = least;
    while (bits < (this.longer[size] as number)) size++;
    return size;
  }
}

// Each figure draws its blocks itself: a function called for each block would make a resample take a third longer.

function figureOf(values: Float64Array, statistic: BootstrapStatistic, draws: BlockDraws): Figure {
  switch (statistic) {
    case 'mean':
      return meanFigure(values, draws);
    case 'stdev':
      return deviationFigure(values, draws);
    case 'median':
      return medianFigure(values, draws);
  }
}

function meanFigure(values: Float64Array, draws: BlockDraws): Figure {
  const centre = mean(values);
  const running = runningTotals(values.map((value) => value - centre));
  return () => {
    let total = 0;
    for (let missing = values.length; missing > 0;) {
      const start = draws.start();
      const size = draws.size(missing);
      total += (running[start + size] as number) - (running[start] as number);
      missing -= size;
    }
    return centre + total / values.length;
  };
}

/** Sample standard deviation (n − 1). */
function deviationFigure(values: Float64Array, draws: BlockDraws): Figure {
  const centre = mean(values);
  const distances = values.map((value) => value - centre);
  const running = runningTotals(distances);
  const runningSquares = runningTotals(distances.map((distance) => distance * distance));
  const scale = largestAbsolute(values);
  return () => {
    let total = 0;
    let squares = 0;
    for (let missing = values.length; missing > 0;) {
      const start = draws.start();
      const size = draws.size(missing);
      total += (running[start + size] as number) - (running[start] as number);
      squares += (runningSquares[start + size] as number) - (runningSquares[start] as number);
      missing -= size;
    }
    const variation = squares - (total * total) / values.length;
    return zeroIfNoise(Math.sqrt(Math.max(0, variation) / (values.length - 1)), scale);
  };
}

/** Running totals, from 0, of the terms and the same again, by which a block that goes round at the end has its sum as any other. */
function runningTotals(terms: Float64Array): Float64Array {
  const length = terms.length;
  const running = new Float64Array(2 * length + 1);
  for (let i = 0; i < 2 * length; i++) running[i + 1] = (running[i] as number) + (terms[i % length] as number);
  return running;
}

/** Counts how often each position is drawn and walks through the values in order until half are passed. */
function medianFigure(values: Float64Array, draws: BlockDraws): Figure {
  const length = values.length;
  const order = Int32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const sorted = Float64Array.from(order, (position) => values[position] as number);
  const drawn = new Int32Array(length + 1);
  const lower = Math.floor((length - 1) / 2);
  const upper = Math.floor(length / 2);
  return () => {
    drawn.fill(0);
    for (let missing = length; missing > 0;) {
      const start = draws.start();
      const size = draws.size(missing);
      const end = start + size;
      missing -= size;
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
