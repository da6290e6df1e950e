import { relativeStrength } from '../../src/charts/recipes/relativeStrength';
import { datasetDescriptions } from '../../src/datasets/descriptions';
import { loadChartFacts } from '../../src/taskpane/charts/chartFacts';
import { changedForm, initialForm } from '../../src/taskpane/charts/formState';
import type { FormState } from '../../src/taskpane/charts/formState';
import { insertedDataset } from '../../src/taskpane/data/datasetSheet';
import { chartContent, prepareChart } from '../../src/taskpane/charts/prepareChart';
import { formulaText } from '../../src/workbook/formula';
import type { FunctionCall } from '../../src/workbook/formula';
import { readFileSync } from 'node:fs';
import { fakeWorkbook } from './fakeWorkbook';

const SHEETS = {
  Prices: [
    ['Date', 'Small', 'Big'],
    [45351, 10, 100],
    [45382, 11, 100],
    [45412, 12, 100],
  ],
};
const NO_FACTS = { recessions: [], firstCuts: [] };
const calls: string[] = [];
function strength(call: FunctionCall): (number | { error: string })[][] {
  calls.push(formulaText(call));
  return [[{ error: '#N/A' }], [100], [110], [120]];
}
const workbook = fakeWorkbook(SHEETS, strength, { sheet: 'Prices', address: 'A1' });
const [description] = datasetDescriptions;

function filled(ranges: Readonly<Record<string, string>>): FormState {
  return Object.entries(ranges).reduce(
    (form, [field, text]) => changedForm(form, { kind: 'range', field, text }),
    initialForm(relativeStrength),
  );
}
const form = filled({ asset: 'Prices!B1:B4', benchmark: 'C1:C4', dates: 'Prices!A:A' });
const options = { workbook, recipe: relativeStrength, form, facts: NO_FACTS, inserted: [] };

describe('a form becomes a chart', () => {
  it('reads the cells, works the formulas out and draws', async () => {
    calls.length = 0;
    const prepared = await prepareChart(options);
    expect(calls).toEqual(['=ROTOR.RELSTRENGTH(Prices!B1:B4,Prices!C1:C4,100)']);
    if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared));
    expect(prepared.spec.title).toBe('Small relative to Big');
    expect(prepared.values.get('positions')).toEqual([['Date'], [45351], [45382], [45412]]);
    expect(chartContent(relativeStrength, prepared)).toMatchObject({
      recipe: 'relative-strength',
      sheetName: 'Relative strength',
      stagingSheetName: 'Relative strength cells',
    });
  });

  it('reads numbers as the person at the sheet writes them', async () => {
    calls.length = 0;
    const written = changedForm(form, { kind: 'number', field: 'base', text: '0,5' });
    await prepareChart({
      ...options,
      form: written,
      notation: { listSeparator: ';', decimalSeparator: ',' },
    });
    expect(calls).toEqual(['=ROTOR.RELSTRENGTH(Prices!B1:B4,Prices!C1:C4,0.5)']);
    expect(await prepareChart({ ...options, form: written })).toEqual({
      kind: 'faulty',
      faults: { base: 'Enter a number from 0.01 to 1000000.' },
    });
  });

  it('names the source of an inserted data set', async () => {
    if (!description) throw new Error('There is no data set.');
    const prepared = await prepareChart({
      ...options,
      inserted: [insertedDataset({ description, rows: [] }, 'Prices')],
    });
    expect(prepared.kind === 'ready' ? prepared.spec.source : '').toBe(
      `${description.attribution} Calculated by ROTOR.RELSTRENGTH from sheet Prices.`,
    );
  });

  it('says what is still missing, which is no fault', async () =>
    expect(await prepareChart({ ...options, form: filled({ dates: 'A1:A4' }) })).toEqual({
      kind: 'incomplete',
      missing: ['asset', 'benchmark'],
      message: 'Choose cells for Asset and Benchmark.',
      advice:
        'Insert “US size and style, monthly” on the Data tab, and they are filled in. Or select cells in a sheet and press Use selection, or type their address.',
    }));

  it('tells all wrong fields at once', async () => {
    const wrong = changedForm(filled({ asset: 'Prise!B1:B4', benchmark: 'soon' }), {
      kind: 'number',
      field: 'base',
      text: '',
    });
    const prepared = await prepareChart({ ...options, form: wrong });
    expect(prepared.kind === 'faulty' ? Object.keys(prepared.faults).sort() : prepared).toEqual([
      'asset',
      'base',
      'benchmark',
    ]);
  });

  it('tells what the recipe has against the cells at their field', async () => {
    const prepared = await prepareChart({ ...options, form: filled({ asset: 'Prices!B1:C4', benchmark: 'C1:C4' }) });
    expect(prepared).toEqual({
      kind: 'faulty',
      faults: { asset: 'These are 2 columns. Choose one column with the prices of the asset.' },
    });
  });

  it('passes on what a function says', async () => {
    const refusing = fakeWorkbook(
      SHEETS,
      () => {
        throw new Error('asset: row 3 holds the text "n.a."');
      },
      { sheet: 'Prices', address: 'A1' },
    );
    expect(await prepareChart({ ...options, workbook: refusing })).toEqual({
      kind: 'failed',
      message: 'Asset: row 3 holds the text "n.a.".',
    });
  });
});

describe('facts for charts', () => {
  const loadText = (path: string) =>
    Promise.resolve(readFileSync(`${__dirname}/../../src/datasets/files/${path.replace('datasets/', '')}`, 'utf8'));

  it('are recessions and the first cuts of the data sets', async () => {
    const facts = await loadChartFacts(loadText);
    expect(facts.recessions.at(-1)).toEqual({ peak: 43890, trough: 43951 });
    expect(facts.firstCuts).toEqual([30945, 32665, 34886, 36067, 36894, 39343, 43677, 45553]);
  });

  it('say why they are missing, and can be loaded again', async () => {
    jest.resetModules();
    const fresh = (await import('../../src/taskpane/charts/chartFacts')).loadChartFacts;
    await expect(fresh(() => Promise.reject(new Error('The server answered 503')))).rejects.toThrow('503');
    expect((await fresh(loadText)).firstCuts).toHaveLength(8);
  });
});
