/** A million days by months, and two series put onto the same dates. */
import { alignSeries } from '../../src/calculators/data/alignSeries';
import { resample } from '../../src/calculators/data/resample';
import { normals, Random } from '../runner/seeded';
import { column, task, type Inputs, type Workload } from '../runner/workload';

const SIZE = 1_000_000;
/** Serial number of 1 March 1900. */
const FIRST_DAY = 61;
/** The second series lacks one day in so many. */
const GAP = 7;

function everyDay(size: number): Float64Array {
  return new Float64Array(size).map((_, day) => FIRST_DAY + day);
}

const common = {
  peersFile: 'dates',
  unit: 'rows',
  size: SIZE,
  quickSize: 3_000,
  growthSizes: [250_000, 500_000, SIZE, 2 * SIZE],
  growthLimit: 1.1,
  wantedRatio: 1,
  limits: [],
  tolerance: 1e-9,
};

export const resampleWorkload: Workload = {
  ...common,
  name: 'resample',
  title: 'RESAMPLE',
  what: 'RESAMPLE of 1,000,000 days to the last value of each month, with the last date present. Dates are ready and sorted: serial numbers in Rotor, a DatetimeIndex in pandas.',
  inputs: (size): Inputs => ({ dates: everyDay(size), values: normals(new Random(9), size) }),
  rotor: (given) => {
    const rows = { dates: column(given, 'dates'), columns: [column(given, 'values')] };
    return task(
      () => resample(rows, 'M'),
      ({ dates, values }) => [...Array.from(dates), ...Array.from(values)],
    );
  },
  peers: [{ name: 'pandas', language: 'python' }],
};

function alignInputs(size: number): Inputs {
  const random = new Random(10);
  const others = everyDay(size).filter((_, day) => day % GAP !== 3);
  return {
    dates: everyDay(size),
    values: normals(random, size),
    'other-dates': others,
    'other-values': normals(random, others.length),
  };
}

function align(method: 'exact' | 'previous'): Pick<Workload, 'rotor' | 'inputs'> {
  return {
    inputs: alignInputs,
    rotor: (given) => {
      const first = { dates: column(given, 'dates'), columns: [column(given, 'values')] };
      const second = { dates: column(given, 'other-dates'), columns: [column(given, 'other-values')] };
      return task(
        () => alignSeries(first, second, method),
        (aligned) => [...Array.from(aligned.dates), ...Array.from(aligned.first), ...Array.from(aligned.second)],
      );
    },
  };
}

const ALIGNED = `1,000,000 days with a series that lacks one day in ${GAP}`;
const READY = 'Dates are ready and sorted: serial numbers in Rotor, a DatetimeIndex in pandas.';

export const alignExact: Workload = {
  ...common,
  ...align('exact'),
  name: 'align',
  title: 'ALIGN, same date',
  what: `ALIGN of ${ALIGNED}, by the same date. ${READY}`,
  peers: [{ name: 'pandas', language: 'python', does: 'an inner join on the index' }],
};

export const alignPrevious: Workload = {
  ...common,
  ...align('previous'),
  name: 'align-previous',
  title: 'ALIGN, previous date',
  what: `ALIGN of ${ALIGNED}, by the last date on or before. ${READY}`,
  peers: [{ name: 'pandas', language: 'python', does: 'reindex with forward fill' }],
};
