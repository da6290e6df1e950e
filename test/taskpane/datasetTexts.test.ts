import { datasetDescriptions } from '../../src/datasets/descriptions';
import { datasetSpan, searchDatasets, sparklinePath } from '../../src/taskpane/data/datasetTexts';
import { countedText, errorSentence, listText } from '../../src/taskpane/shared/words';

function names(search: string): readonly string[] {
  return searchDatasets(datasetDescriptions, search).map(({ name }) => name);
}

describe('data sets in words', () => {
  it('the span', () => {
    const [first] = datasetDescriptions;
    expect(first && datasetSpan({ ...first, firstDate: '1926-06-30', lastDate: '2024-12-31' })).toBe(
      'Jun 1926 – Dec 2024',
    );
  });

  it('the search finds every word anywhere, whatever its case', () => {
    expect(names('')).toHaveLength(datasetDescriptions.length);
    expect(names('INDUSTRIES')).toContain('us-industries-monthly');
    expect(names('monthly energy')).toEqual(['us-industries-monthly']);
    expect(names('no such thing')).toEqual([]);
  });

  it('a sparkline reaches from edge to edge', () => {
    expect(sparklinePath([1, 3, 2], 80, 20)).toBe('M0.0,20.0L40.0,0.0L80.0,10.0');
    expect(sparklinePath([5, 5], 80, 20)).toBe('M0.0,10.0L80.0,10.0');
    expect(sparklinePath([5], 80, 20)).toBe('');
    expect(sparklinePath([], 80, 20)).toBe('');
  });

  it('errors are sentences', () => {
    expect(errorSentence(new Error('the server answered 503'))).toBe('The server answered 503.');
    expect(errorSentence('Is it there?')).toBe('Is it there?');
    expect(errorSentence(new Error(' '))).toBe('The cause is not known.');
  });

  it('counts and lists', () => {
    expect(countedText(1, 'row')).toBe('1 row');
    expect(countedText(1183, 'row')).toBe('1,183 rows');
    expect(listText(['Dates', 'Asset', 'Benchmark'])).toBe('Dates, Asset and Benchmark');
  });
});
