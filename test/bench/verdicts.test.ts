import { shortfalls } from '../../bench/report/verdicts';
import { always, resultWith, WORKLOAD } from './results';

const [peer] = resultWith().peers;
const [limit] = resultWith().limits;
const textsOf = (...changes: Parameters<typeof resultWith>) => shortfalls([resultWith(...changes)], undefined);
const script = { bytes: 1, functions: 60, parse: always(0.01), register: always(0.005) };

describe('shortfalls', () => {
  it('are none where every target is met', () => {
    expect(textsOf()).toEqual([]);
    expect(shortfalls([], { ...script, gzipBytes: 45 * 1024, total: always(0.015) })).toEqual([]);
  });

  it.each([
    [
      'a faster peer',
      { peers: [{ ...peer, ratio: always(0.5) }] },
      'MADEUP: slower than pandas; the ratio is 0.50 and should be above 1.',
    ],
    [
      'a peer less slow than wanted',
      { workload: { ...WORKLOAD, wantedRatio: 20 } },
      'MADEUP: faster than pandas, but not enough; the ratio is 3.00 and should be above 20.',
    ],
    [
      'a peer that differs',
      { peers: [{ ...peer, agrees: false, difference: '0.5' }] },
      'MADEUP: pandas gives other figures (0.5).',
    ],
    [
      'a peer that is not there',
      { peers: [{ peer: { name: 'arch', language: 'python' as const }, missing: 'arch is not installed' }] },
      'MADEUP: arch was not measured, because arch is not installed.',
    ],
    [
      'a limit passed',
      { limits: [{ ...limit, ratio: always(4) }] },
      'MADEUP: 4.00 times as long as copying; the target was 3.',
    ],
    ['fast growth', { exponent: 1.3 }, 'MADEUP: time grows with size to the power of 1.30; the target was 1.1.'],
    [
      'much memory',
      { peakBytes: 64_000_000, widerPeakBytes: 64_000_000 },
      'MADEUP: needs 4.00 times its input in memory; the target was 3.',
    ],
    [
      'memory that grows with the window',
      { widerPeakBytes: 40_000_000 },
      'MADEUP: a wider window takes 16.0 MB more memory.',
    ],
  ])('name %s', (_, changes, text) => {
    expect(textsOf(changes as Parameters<typeof resultWith>[0])).toEqual([text]);
  });

  it('take a peer’s own target before the workload’s', () => {
    const workload = { ...WORKLOAD, wantedRatio: 20 };
    const lenient = { ...peer, peer: { name: 'numpy', language: 'python' as const, wantedRatio: 1 } };
    expect(textsOf({ workload, peers: [lenient] })).toEqual([]);
  });

  it('leave the memory of small inputs alone', () => {
    expect(textsOf({ inputBytes: 1_000, peakBytes: 2_000_000, widerPeakBytes: undefined })).toEqual([]);
  });

  it('judge functions.js by size and by time', () => {
    const texts = shortfalls([], { ...script, gzipBytes: 50 * 1024, total: always(0.03) });
    expect(texts).toEqual([
      'functions.js: 50.0 KB gzip; the target was 45 KB.',
      'functions.js: registered within 30.0 ms; the target was 20.0 ms.',
    ]);
  });
});
