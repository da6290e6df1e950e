import type { InsertedData } from '../../../src/taskpane/data/insertedData';
import { EMPTY_FORM, keptForm, prefilled, prefilledTexts, withText } from '../../../src/taskpane/report/reportForm';

const columns = (...names: readonly string[]): InsertedData['columns'] =>
  names.map((name, index) => ({ name, title: name, kind: index === 0 ? ('date' as const) : ('number' as const) }));

const PRICES: InsertedData = {
  title: 'My file',
  sheet: 'My file',
  headerRow: 3,
  rowCount: 60,
  columns: columns('date', 'acme', 'index'),
  use: { pair: { asset: 'acme', benchmark: 'index' } },
};
const POSITIONS: InsertedData = {
  title: 'Futures',
  sheet: 'Futures',
  headerRow: 3,
  rowCount: 100,
  columns: columns('date', 'long', 'short', 'open'),
  use: { positions: { longs: 'long', shorts: 'short', openInterest: 'open' } },
};

it('takes each group of fields from the latest data that suit it', () => {
  const older = { ...PRICES, sheet: 'Older' };
  expect(prefilledTexts([older, PRICES, POSITIONS])).toEqual({
    dates: "'My file'!A4:A64",
    asset: "'My file'!B4:B64",
    benchmark: "'My file'!C4:C64",
    positionDates: 'Futures!A4:A104',
    longs: 'Futures!B4:B104',
    shorts: 'Futures!C4:C104',
    openInterest: 'Futures!D4:D104',
  });
  expect(prefilledTexts([])).toEqual({});
});

it('leaves what a person chose, and takes an emptied field for nobody’s choice', () => {
  const chosen = withText(EMPTY_FORM, 'asset', 'Prices!B1:B9');
  expect(prefilled(chosen, { asset: 'Other!A1:A9', dates: 'Other!D1:D9' }).ranges).toEqual({
    asset: 'Prices!B1:B9',
    dates: 'Other!D1:D9',
  });
  const emptied = withText(chosen, 'asset', ' ');
  expect(prefilled(emptied, { asset: 'Other!A1:A9' }).ranges['asset']).toBe('Other!A1:A9');
});

it('takes of a kept form only what is one', () => {
  expect(
    keptForm({ ranges: { asset: 'A1:A9', odd: 'B1', dates: 5 }, chosen: ['asset', 'odd', 3], paper: 'Letter' }),
  ).toEqual({
    ranges: { asset: 'A1:A9' },
    chosen: ['asset'],
    paper: 'Letter',
  });
  for (const kept of [null, 7, 'text', { ranges: [], paper: 'A3' }]) expect(keptForm(kept)).toEqual(EMPTY_FORM);
});
