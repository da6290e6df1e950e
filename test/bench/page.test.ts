import { peersChart, workbenchChart } from '../../bench/report/charts';
import { pageText } from '../../bench/report/page';
import { readXml } from '../manifest/readXml';
import { always, resultWith } from './results';

const row = {
  title: 'One spill',
  rotor: 'DAYSTOCOVER',
  bare: 'a quotient',
  seconds: always(0.25),
  bareSeconds: always(0.5),
  ratio: always(0.5),
};
const report = {
  machine: '2 × a processor',
  minutes: 4,
  results: [resultWith()],
  script: {
    bytes: 131_072,
    gzipBytes: 46_080,
    functions: 60,
    parse: always(0.004),
    register: always(0.002),
    total: always(0.006),
  },
  workbench: { rows: [row] },
};

describe('the page', () => {
  it('says what was measured, on what, and how it came out', () => {
    const text = pageText(report);
    expect(text).toContain('Machine: 2 × a processor.');
    expect(text).toContain('| MADEUP | 2.00 ms | pandas | 6.00 ms | 3.00 (3.00–3.00) | 7 | 1.0e-12 |');
    expect(text).toContain('| MADEUP | copying | 2.00 ms | 1.00 ms | 2.00 (2.00–2.00) | 3 |');
    expect(text).toContain('| MADEUP | 500: 1.00 ms, 1,000: 2.00 ms | points | 1.00 | 1.1 |');
    expect(text).toContain('| MADEUP | 16.0 MB | 24.0 MB | 1.50 | 24.0 MB |');
    expect(text).toContain('60 functions in 128 KB, 45.0 KB gzip');
    expect(text).toContain(
      '| One spill | DAYSTOCOVER | 250 ms (250–250) | a quotient | 500 ms (500–500) | 0.50 (0.50–0.50) |',
    );
    expect(text).toContain('Nothing: every target below is met.');
  });

  it('says why something was not measured', () => {
    const peers = [{ peer: { name: 'arch', language: 'python' as const }, missing: 'arch is not installed' }];
    const text = pageText({
      ...report,
      results: [resultWith({ peers })],
      script: undefined,
      workbench: { rows: [], missing: 'no browser is installed' },
    });
    expect(text).toContain('not measured: arch is not installed');
    expect(text).toContain('- MADEUP: arch was not measured, because arch is not installed.');
    expect(text).toContain('Not measured: nothing is built.');
    expect(text).toContain('Not measured: no browser is installed.');
  });
});

describe('the charts', () => {
  it('are SVG with a title, the rows and their figures', () => {
    const chart = peersChart([resultWith()]);
    // Throws where it is not well-formed.
    expect(readXml(chart).name).toBe('svg');
    expect(readXml(workbenchChart([row])).name).toBe('svg');
    for (const text of ['How many times as long as Rotor', 'MADEUP · pandas', '3.0 ×']) expect(chart).toContain(text);
    for (const text of ['One spill', '250 ms', '500 ms', 'the grid by itself'])
      expect(workbenchChart([row])).toContain(text);
  });
});
