import { chartRecipes } from '../../src/charts/recipes';
import { afterTheCut } from '../../src/charts/recipes/afterTheCut';
import { relativeStrength } from '../../src/charts/recipes/relativeStrength';
import { rotationMap } from '../../src/charts/recipes/rotationMap';
import { datasetDescriptions } from '../../src/datasets/descriptions';
import { findDescription } from '../../src/datasets/findDescription';
import { changedForm, initialForm, numberFault } from '../../src/taskpane/charts/formState';
import { columnChoices, columnsOfText, prefilledRanges } from '../../src/taskpane/charts/prefill';
import { insertedDataset } from '../../src/taskpane/data/datasetSheet';
import type { InsertedData } from '../../src/taskpane/data/insertedData';

function inserted(name: string): InsertedData {
  const description = findDescription(name);
  if (!description) throw new Error(`There is no data set ${name}.`);
  return { ...insertedDataset({ description, rows: [] }, 'Data'), rowCount: description.rowCount };
}

describe('the form of a recipe', () => {
  const empty = initialForm(relativeStrength);

  it('begins with what the recipe says', () =>
    expect(empty).toEqual({
      ranges: { asset: '', benchmark: '', dates: '' },
      numbers: { base: '100', since: '0' },
      options: {},
      switches: { logarithmic: false, recessions: true, firstCuts: true },
      chosenRanges: [],
    }));

  it('follows a data set, except where a person has chosen', () => {
    const chosen = changedForm(empty, { kind: 'range', field: 'asset', text: 'Mine!A1:A9' });
    const first = changedForm(chosen, { kind: 'prefill', ranges: { asset: 'Data!B4:B9', benchmark: 'Data!C4:C9' } });
    expect(first.ranges).toEqual({ asset: 'Mine!A1:A9', benchmark: 'Data!C4:C9', dates: '' });
    const second = changedForm(first, { kind: 'prefill', ranges: { benchmark: 'More!C4:C9' } });
    expect(second.ranges).toMatchObject({ asset: 'Mine!A1:A9', benchmark: 'More!C4:C9' });
    const emptied = changedForm(second, { kind: 'range', field: 'asset', text: ' ' });
    expect(changedForm(emptied, { kind: 'prefill', ranges: { asset: 'Data!B4:B9' } }).ranges['asset']).toBe(
      'Data!B4:B9',
    );
  });

  it('keeps everything else when one field changes', () => {
    const changed = [
      { kind: 'number', field: 'base', text: '1' } as const,
      { kind: 'switch', field: 'recessions', on: false } as const,
      { kind: 'option', field: 'method', value: 'ema' } as const,
    ].reduce(changedForm, empty);
    expect(changed).toMatchObject({ ranges: empty.ranges, numbers: { base: '1' }, options: { method: 'ema' } });
    expect(changed.switches).toEqual({ logarithmic: false, recessions: false, firstCuts: true });
  });

  it.each([
    ['100', undefined],
    ['0.01', undefined],
    ['', 'Enter a number from 0.01 to 1000000.'],
    ['ten', 'Enter a number from 0.01 to 1000000.'],
    ['0', 'Enter a number from 0.01 to 1000000.'],
  ])('a base of %p', (text, fault) => {
    const base = relativeStrength.fields.find((field) => field.kind === 'number');
    expect(base?.kind === 'number' ? numberFault(base, text) : 'no field').toBe(fault);
  });

  it.each([
    ['0,5', undefined],
    ['1.000', undefined],
    ['0.5', 'Enter a number from 0,01 to 1000000.'],
  ])('a base of %p where the comma is the decimal sign', (text, fault) => {
    const base = relativeStrength.fields.find((field) => field.kind === 'number');
    const notation = { listSeparator: ';', decimalSeparator: ',' } as const;
    expect(base?.kind === 'number' ? numberFault(base, text, notation) : 'no field').toBe(fault);
  });
});

describe('a data set fills the form in', () => {
  it('small against big, with its dates', () =>
    expect(prefilledRanges(relativeStrength, [inserted('us-size-style-monthly')])).toEqual({
      asset: 'Data!B4:B1187',
      benchmark: 'Data!C4:C1187',
      dates: 'Data!A4:A1187',
    }));

  it('the twelve industries against the market', () =>
    expect(prefilledRanges(rotationMap, [inserted('us-industries-monthly')])).toEqual({
      prices: 'Data!B4:M1187',
      benchmark: 'Data!N4:N1187',
      dates: 'Data!A4:A1187',
    }));

  it('the changes of the federal funds target, among which the first cuts are marked', () => {
    const ranges = prefilledRanges(afterTheCut, [inserted('us-size-style-monthly'), inserted('fed-funds-target')]);
    expect(ranges).toMatchObject({ asset: 'Data!B4:B1187', dates: 'Data!A4:A1187' });
    expect(ranges['events']).toMatch(/^Data!A4:F\d+$/);
  });

  it('or leaves it alone where it does not suit', () => {
    for (const recipe of chartRecipes) expect(prefilledRanges(recipe, [inserted('us-recessions')])).toEqual({});
    expect(prefilledRanges(rotationMap, [inserted('us-factors-daily')])).toEqual({});
  });

  it('names only fields that the recipe has', () => {
    for (const recipe of chartRecipes) {
      const fields = recipe.fields.map(({ name }) => name);
      for (const { name } of datasetDescriptions) {
        for (const field of Object.keys(prefilledRanges(recipe, [inserted(name)]))) expect(fields).toContain(field);
      }
    }
  });
});

describe('columns by name', () => {
  const industries = inserted('us-industries-monthly');

  it('dates for dates, numbers for the rest', () => {
    expect(columnChoices(industries, 'dates').map(({ name }) => name)).toEqual(['date']);
    expect(columnChoices(industries, 'panel')).toHaveLength(13);
  });

  it('are recognised in a field, alone or side by side', () => {
    expect(columnsOfText(industries, 'Data!E4:E1187')).toMatchObject({
      first: { title: 'Energy' },
      last: { title: 'Energy' },
    });
    expect(columnsOfText(industries, 'Data!B4:M1187')).toMatchObject({
      first: { name: 'nondurables' },
      last: { name: 'other' },
    });
    expect(columnsOfText(industries, 'Data!B5:M1187')).toBeUndefined();
  });
});
