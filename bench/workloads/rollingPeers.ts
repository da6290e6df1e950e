/** The rolling figures by packages of indicators in JavaScript. */
import { mean, sampleStandardDeviation, zScore } from 'simple-statistics';
import { ROC as IndicatorRoc, SD, SMA as IndicatorSma } from 'technicalindicators';
import { BollingerBands, ROC, SMA } from 'trading-signals';
import { column, plainTask, type Inputs, type Task } from '../runner/workload';

export const WINDOW = 252;
export const FAST = Math.max(2, Math.round(WINDOW / 3));
/** Standard deviations of a whole population become those of a sample. */
const FROM_POPULATION = Math.sqrt(WINDOW / (WINDOW - 1));

/** A streaming indicator's values; NaN until it has one. */
function streamed(values: Float64Array, add: (value: number) => number | null): Float64Array {
  return values.map((value) => add(value) ?? NaN);
}

/** The results of an indicator that leaves out the rows before its first. */
function padded(results: readonly number[], length: number): Float64Array {
  const values = new Float64Array(length).fill(NaN);
  values.set(results, length - results.length);
  return values;
}

export function indicatorPerformance(given: Inputs): Task {
  const [asset, benchmark] = [Array.from(column(given, 'asset')), Array.from(column(given, 'benchmark'))];
  return plainTask(() => {
    const [ofAsset, ofBenchmark] = [asset, benchmark].map((values) =>
      IndicatorRoc.calculate({ period: WINDOW, values }),
    ) as [number[], number[]];
    return padded(
      ofAsset.map((change, row) => (change - (ofBenchmark[row] ?? NaN)) / 100),
      asset.length,
    );
  });
}

export function signalPerformance(given: Inputs): Task {
  return plainTask(() => {
    const [ofAsset, ofBenchmark] = [new ROC(WINDOW), new ROC(WINDOW)];
    const benchmark = column(given, 'benchmark');
    return column(given, 'asset').map((level, row) => {
      const [own, other] = [ofAsset.add(level), ofBenchmark.add(benchmark[row] ?? NaN)];
      return own === null || other === null ? NaN : own - other;
    });
  });
}

function relativeStrength(given: Inputs): Float64Array {
  const benchmark = column(given, 'benchmark');
  return column(given, 'asset').map((level, row) => level / (benchmark[row] ?? NaN));
}

export function statisticsScore(given: Inputs): Task {
  return plainTask(() => {
    const strength = Array.from(relativeStrength(given));
    return Float64Array.from(strength, (value, row) => {
      if (row < WINDOW - 1) return NaN;
      const window = strength.slice(row - WINDOW + 1, row + 1);
      return 100 + zScore(value, mean(window), sampleStandardDeviation(window));
    });
  });
}

export function indicatorScore(given: Inputs): Task {
  return plainTask(() => {
    const values = Array.from(relativeStrength(given));
    const averages = IndicatorSma.calculate({ period: WINDOW, values });
    const deviations = SD.calculate({ period: WINDOW, values });
    const scores = averages.map(
      (average, i) => 100 + ((values[i + WINDOW - 1] ?? NaN) - average) / ((deviations[i] ?? NaN) * FROM_POPULATION),
    );
    return padded(scores, values.length);
  });
}

export function signalScore(given: Inputs): Task {
  return plainTask(() => {
    const bands = new BollingerBands(WINDOW, 1);
    return relativeStrength(given).map((value) => {
      const band = bands.add(value);
      return band ? 100 + (value - band.middle) / ((band.upper - band.middle) * FROM_POPULATION) : NaN;
    });
  });
}

/** RS-Ratio and RS-Momentum of any simple average that yields NaN until its window is full. */
function rotationBy(
  strength: Float64Array,
  average: (values: Float64Array, window: number) => Float64Array,
): number[][] {
  const [fast, slow] = [average(strength, FAST), average(strength, WINDOW)];
  const ratio = fast.map((value, row) => (100 * value) / (slow[row] ?? NaN));
  const trend = average(ratio.subarray(WINDOW - 1), FAST);
  const momentum = ratio.map((value, row) => (100 * value) / (trend[row - WINDOW + 1] ?? NaN));
  return [Array.from(ratio), Array.from(momentum)];
}

export function indicatorRotation(given: Inputs): Task {
  return plainTask(() =>
    rotationBy(relativeStrength(given), (values, period) =>
      padded(IndicatorSma.calculate({ period, values: Array.from(values) }), values.length),
    ).flat(),
  );
}

export function signalRotation(given: Inputs): Task {
  return plainTask(() =>
    rotationBy(relativeStrength(given), (values, window) => {
      const average = new SMA(window);
      return streamed(values, (value) => average.add(value));
    }).flat(),
  );
}
