import { chartRecipes } from '../../src/charts/recipes';
import { keptForms } from '../../src/taskpane/charts/keptForms';
import { initialForm } from '../../src/taskpane/charts/formState';
import type { InsertedData } from '../../src/taskpane/data/insertedData';
import { keptData } from '../../src/taskpane/shared/keptData';
import { storeFor, webStore } from '../../src/taskpane/shared/paneStore';
import { fakeWorkbook } from './fakeWorkbook';

/** A storage that takes so many characters and no more. */
class SmallStorage implements Storage {
  private readonly kept = new Map<string, string>();
  constructor(private readonly room = Infinity) {}
  get length(): number {
    return this.kept.size;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, text: string): void {
    const others = [...this.kept].filter(([other]) => other !== name);
    const used = others.reduce((sum, [, other]) => sum + other.length, 0);
    if (used + text.length > this.room) throw new DOMException('It is full.', 'QuotaExceededError');
    this.kept.set(name, text);
  }
  removeItem(name: string): void {
    this.kept.delete(name);
  }
  clear(): void {
    this.kept.clear();
  }
}

describe('what the pane keeps', () => {
  it('is there again beside the same workbook, and not beside another', () => {
    const storage = new SmallStorage();
    const store = webStore(() => storage, 'C:\\prices.xlsx');
    store.write('tab', 'charts');
    store.write('functions.search', 'gap');
    expect(store.read('tab')).toBe('charts');
    const again = webStore(() => storage, 'C:\\prices.xlsx');
    expect([again.read('tab'), again.read('functions.search'), again.read('nothing')]).toEqual([
      'charts',
      'gap',
      undefined,
    ]);
    expect(webStore(() => storage, 'C:\\other.xlsx').read('tab')).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{"version":0,"values":{"tab":"charts"}}', '{"version":1,"values":', '{"version":1}'])(
    'is passed over where it reads %j',
    (text) => {
      const storage = new SmallStorage();
      storage.setItem('rotor.pane.book', text);
      expect(webStore(() => storage, 'book').read('tab')).toBeUndefined();
    },
  );

  it('has a limit: what goes beyond it is left out, and the rest stays', () => {
    const storage = new SmallStorage();
    const store = webStore(() => storage, 'book');
    store.write('tab', 'charts');
    store.write('functions.search', 'x'.repeat(300_000));
    const again = webStore(() => storage, 'book');
    expect([again.read('tab'), again.read('functions.search')]).toEqual(['charts', undefined]);
  });

  it('is forgotten first for the workbooks that were open longest ago', () => {
    jest.useFakeTimers();
    const storage = new SmallStorage();
    for (let book = 1; book <= 25; book += 1) {
      jest.setSystemTime(book * 1000);
      webStore(() => storage, `book ${book}`).write('tab', 'charts');
    }
    jest.useRealTimers();
    expect(storage.length).toBe(20);
    const tabOf = (book: number): unknown => webStore(() => storage, `book ${book}`).read('tab');
    expect([tabOf(5), tabOf(6), tabOf(25)]).toEqual([undefined, 'charts', 'charts']);
  });

  it('makes room where the storage is full', () => {
    const storage = new SmallStorage(1000);
    webStore(() => storage, 'old').write('functions.search', 'x'.repeat(700));
    webStore(() => storage, 'new').write('functions.search', 'y'.repeat(700));
    expect(webStore(() => storage, 'new').read('functions.search')).toHaveLength(700);
  });

  it('lasts as long as the pane where the storage is closed', () => {
    const store = webStore(() => {
      throw new DOMException('Access is denied.', 'SecurityError');
    }, 'book');
    store.write('tab', 'charts');
    expect(store.read('tab')).toBe('charts');
  });

  it('is nothing in the workbench, where each visit begins with a new workbook', () => {
    const store = storeFor(fakeWorkbook({}, () => []));
    store.write('tab', 'charts');
    expect(store.read('tab')).toBeUndefined();
  });
});

describe('data that were put on sheets', () => {
  const data: InsertedData = {
    title: 'Prices',
    sheet: 'Prices 2',
    headerRow: 3,
    rowCount: 12,
    columns: [
      { name: 'date', title: 'Date', kind: 'date' },
      { name: 'small', title: 'Small', kind: 'number' },
    ],
    attribution: 'Source: somebody.',
    use: {
      formula: { name: 'STREAK', arguments: [{ column: 'small' }, 12, 'log'], tells: 'how long' },
      pair: { asset: 'small', benchmark: 'date' },
      panel: { first: 'small', last: 'small', benchmark: 'small' },
      multiples: { first: 'small', second: 'small' },
      events: { dates: 'date', marks: 'small' },
      positions: { longs: 'a', shorts: 'b', openInterest: 'c' },
    },
  };

  it('are told again as they were', () => expect(keptData(JSON.parse(JSON.stringify([data])))).toEqual([data]));

  it('are left out where they are of another shape', () => {
    const spoilt = [
      null,
      'Prices',
      { ...data, sheet: 7 },
      { ...data, headerRow: -1 },
      { ...data, rowCount: 1.5 },
      { ...data, columns: [] },
      { ...data, columns: [{ name: 'date', title: 'Date', kind: 'colour' }] },
    ];
    expect(keptData(spoilt)).toEqual([]);
    expect(keptData({ 0: data })).toEqual([]);
  });

  it('lose a use of another shape alone', () =>
    expect(keptData([{ ...data, use: { pair: { asset: 'small' }, formula: { name: 'X' }, panel: 3 } }])).toEqual([
      { ...data, use: {} },
    ]));
});

describe('the forms of charts', () => {
  const [recipe] = chartRecipes;
  if (!recipe) throw new Error('There is no recipe.');
  const initial = initialForm(recipe);
  const [range = ''] = Object.keys(initial.ranges);

  it('are there again as they were', () => {
    const form = { ...initial, ranges: { ...initial.ranges, [range]: 'Prices!B1:B9' }, chosenRanges: [range] };
    expect(keptForms(chartRecipes, JSON.parse(JSON.stringify({ [recipe.id]: form })))[recipe.id]).toEqual(form);
  });

  it('begin anew where they are of another shape', () => {
    const spoilt = {
      ranges: { [range]: 5, elsewhere: 'A1' },
      options: { method: 'none such' },
      chosenRanges: ['x', 1],
    };
    expect(keptForms(chartRecipes, { [recipe.id]: spoilt })[recipe.id]).toEqual(initial);
    expect(keptForms(chartRecipes, 'forms')[recipe.id]).toEqual(initial);
  });

  it('keep no option that is no longer offered', () => {
    for (const each of chartRecipes) {
      const form = initialForm(each);
      const options = Object.fromEntries(Object.keys(form.options).map((name) => [name, 'none such']));
      expect(keptForms(chartRecipes, { [each.id]: { ...form, options } })[each.id]?.options).toEqual(form.options);
    }
  });
});
