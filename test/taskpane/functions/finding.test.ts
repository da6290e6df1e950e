import { familiesOf, helpPage, parseCatalogue } from '../../../src/taskpane/functions/catalogue';
import { searchFunctions } from '../../../src/taskpane/functions/search';
import { EMPTY_SHELF, keepShelf, readShelf, withFavourite, withRecent } from '../../../src/taskpane/functions/shelf';
import { entries, entryOf } from './entries';

const found = (search: string): readonly string[] => searchFunctions(entries, search).entries.map(({ id }) => id);

describe('the catalogue', () => {
  it('joins what people read with the types that Excel is told', () => {
    const types = entryOf('RELPERF').parameters.map(({ name, type, range, optional }) => [name, type, range, optional]);
    expect(types).toEqual([
      ['asset', 'any', true, false],
      ['benchmark', 'any', true, false],
      ['periods', 'number', false, true],
      ['method', 'string', false, true],
    ]);
  });

  it('puts every function into one family', () =>
    expect(familiesOf(entries).flatMap((family) => family.entries)).toHaveLength(entries.length));

  it('knows the help page of a function', () => expect(helpPage(entryOf('RELPERF'))).toBe('docs/relperf.html'));

  it.each(['[]', '{}', '[{"name":"x"}]'])('%s is no catalogue', (text) =>
    expect(() => parseCatalogue(text, '{"functions":[]}')).toThrow(/could not be read/),
  );
});

describe('searching', () => {
  it.each([
    ['RELPERF', 'RELPERF'],
    ['rotor.relperf', 'RELPERF'],
    ['relp', 'RELPERF'],
    ['Which of the two did better?', 'RELPERF'],
    ['how wide is the gap', 'VALGAP'],
    ['When did rate cuts begin', 'RATECUTS'],
    ['who is leading', 'LEADERS'],
    ['headline', 'HEADLINE'],
    ['is this by chance', 'PERMTEST'],
  ])('“%s” finds %s', (search, id) => expect(found(search).slice(0, 3)).toContain(id));

  it('its own question finds every function among the first', () => {
    for (const { id, question } of entries) expect(found(question).slice(0, 5)).toContain(id);
  });

  it('puts a name before all that only mention it', () => expect(found('rsratio')[0]).toBe('RSRATIO'));

  it('nothing typed finds everything', () => expect(found('  ')).toHaveLength(entries.length));

  it('where no function holds all words, those that hold some are shown as such', () => {
    const some = searchFunctions(entries, 'streak of elephants');
    expect(some.complete).toBe(false);
    expect(some.entries[0]?.id).toBe('STREAK');
    expect(searchFunctions(entries, 'elephants')).toEqual({ entries: [], complete: false });
  });
});

describe('favourites and recents', () => {
  function memory(): () => Storage {
    const kept = new Map<string, string>();
    const storage: Pick<Storage, 'getItem' | 'setItem'> = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
    return () => storage as Storage;
  }

  it('are kept from one day to the next', () => {
    const storage = memory();
    expect(readShelf(storage)).toEqual(EMPTY_SHELF);
    const shelf = withRecent(withFavourite(EMPTY_SHELF, 'VALGAP', true), 'STREAK');
    keepShelf(storage, shelf);
    expect(readShelf(storage)).toEqual({ favourites: ['VALGAP'], recents: ['STREAK'] });
    expect(withFavourite(shelf, 'VALGAP', false).favourites).toEqual([]);
  });

  it('the latest five stand first, each once', () => {
    const opened = ['A', 'B', 'C', 'D', 'B', 'E', 'F'].reduce(withRecent, EMPTY_SHELF);
    expect(opened.recents).toEqual(['F', 'E', 'B', 'D', 'C']);
  });

  it('a closed or spoilt storage is passed over in silence', () => {
    const closed = (): Storage => {
      throw new DOMException('Access is denied.', 'SecurityError');
    };
    expect(readShelf(closed)).toEqual(EMPTY_SHELF);
    expect(() => keepShelf(closed, EMPTY_SHELF)).not.toThrow();
    const spoilt = memory();
    spoilt().setItem('rotor.functions', '{"favourites":[1,"VALGAP"],"recents":');
    expect(readShelf(spoilt)).toEqual(EMPTY_SHELF);
    spoilt().setItem('rotor.functions', '{"favourites":[1,"VALGAP"]}');
    expect(readShelf(spoilt)).toEqual({ favourites: ['VALGAP'], recents: [] });
  });
});
