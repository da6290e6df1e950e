import type { WorkloadResult } from '../../bench/runner/measure';
import type { Workload } from '../../bench/runner/workload';

const always = (figure: number) => ({ median: figure, lowest: figure, highest: figure });

export const WORKLOAD: Workload = {
  name: 'made-up',
  peersFile: 'none',
  title: 'MADEUP',
  what: 'MADEUP of 1,000 points.',
  unit: 'points',
  size: 1_000,
  quickSize: 10,
  growthSizes: [],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs: () => ({}),
  rotor: () => ({ run: () => 0, figures: () => [0] }),
  limits: [],
  peers: [],
  tolerance: 0,
};

/** A result in which every target is met. */
export function resultWith(changes: Partial<WorkloadResult> = {}): WorkloadResult {
  return {
    workload: WORKLOAD,
    size: 1_000,
    seconds: always(0.002),
    peers: [
      {
        peer: { name: 'pandas', language: 'python' },
        agrees: true,
        difference: '1.0e-12',
        seconds: always(0.006),
        ratio: always(3),
        rounds: 7,
      },
    ],
    limits: [
      {
        limit: { what: 'copying', within: 3, task: () => ({ run: () => 0, figures: () => [0] }) },
        seconds: always(0.001),
        ratio: always(2),
      },
    ],
    growth: [
      { size: 500, seconds: 0.001 },
      { size: 1_000, seconds: 0.002 },
    ],
    exponent: 1,
    inputBytes: 16_000_000,
    peakBytes: 24_000_000,
    widerPeakBytes: 24_000_000,
    ...changes,
  };
}

export { always };
