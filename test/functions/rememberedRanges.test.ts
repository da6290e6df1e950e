import { rangeMemory } from '../../src/functions/cells/rangeMemory';
import { readCatalogue } from './catalogue';
import { shown } from './customFunctionsRuntime';
import { worksheetFunction } from './worksheetFunctions';

const ROWS = 240;
const line = (cellAt: (row: number) => unknown) => Array.from({ length: ROWS }, (_, row): unknown[] => [cellAt(row)]);
const level = (wave: number, from = 100) =>
  line((row) => (row === 0 ? `Wave ${wave}` : from + 20 * Math.sin(wave * row)));

/** What each range argument may be given, by its name; other ranges take levels. */
const RANGES: Readonly<Record<string, unknown[][]>> = {
  dates: line((row) => (row === 0 ? 'Date' : 40000 + 7 * row)),
  dates1: line((row) => 40000 + 7 * row),
  dates2: line((row) => new Date(Date.UTC(2009, 6, 6 + 7 * row)).toISOString().slice(0, 10)),
  cutDates: line((row) => (row % 40 === 20 ? 40003 + 7 * row : null)),
  events: line((row) => (row % 60 === 30 ? 40002 + 7 * row : '')),
  prices: Array.from({ length: ROWS }, (_, row) =>
    [1.3, 0.7, 2.1, 0.2].map((wave) => (row === 0 ? `Asset ${wave}` : 90 + 10 * Math.sin(wave * row))),
  ),
  returns: line((row) => Math.sin(row) / 20),
  rates: line((row) => 5 - Math.floor(row / 60) / 4),
  signal: line((row) => Math.sign(Math.sin(row / 5))),
};
const SERIES_OF_PRICES = ['PERMTEST', 'POSTCUTRETURN', 'POSTCUTTABLE', 'LASTTIME', 'SEASONALITY'];
const SCALARS: Readonly<Record<string, unknown>> = { horizon: 5, window: 20, years: 5, frequency: 'M', months: 12 };

function rangeFor(id: string, name: string, place: number): unknown[][] {
  if (name === 'prices' && SERIES_OF_PRICES.includes(id)) return level(0.9);
  return RANGES[name] ?? level(0.5 + place);
}

const withRanges = readCatalogue().filter(({ parameters }) =>
  parameters.some(({ range, optional }) => range && !optional),
);

describe.each(withRanges.map((entry): [string, typeof entry] => [entry.id, entry]))('%s', (id, { parameters }) => {
  it('computed again from equal cells converts none of them, and gives the same', async () => {
    const inputs = parameters.map(({ name, range, optional }, place) => {
      if (optional) return null;
      return range ? rangeFor(id, name, place) : (SCALARS[name] ?? 10);
    });
    const call = () => shown(() => worksheetFunction(id)(...structuredClone(inputs)));
    const first = await call();
    expect(first).not.toEqual(expect.objectContaining({ error: expect.any(String) }));
    const converted = rangeMemory.conversionCount;
    expect(await call()).toEqual(first);
    expect(await call()).toEqual(first);
    expect(rangeMemory.conversionCount).toBe(converted);
  });
});
