import type { DatasetDescription } from '../../src/datasets/dataset';
import { loadDataset } from '../../src/datasets/loadDataset';
import { descriptionOf, fileBytes, sample } from './sampleData';

/** A description that no other test has loaded. */
const fresh = (): DatasetDescription => ({ ...descriptionOf('us-recessions') });
const text = fileBytes(descriptionOf('us-recessions')).toString('utf8');

test('fetches the file below datasets/ and parses it', async () => {
  const fetchText = jest.fn<Promise<string>, [string]>().mockResolvedValue(text);
  const description = fresh();
  const dataset = await loadDataset(description, fetchText);
  expect(fetchText.mock.calls).toEqual([['datasets/us-recessions.csv']]);
  expect(dataset.description).toBe(description);
  expect(dataset.rows).toEqual(sample('us-recessions').rows);
});

test('fetches once, however often and however soon it is asked again', async () => {
  const fetchText = jest.fn<Promise<string>, [string]>().mockResolvedValue(text);
  const description = fresh();
  const [one, two] = await Promise.all([loadDataset(description, fetchText), loadDataset(description, fetchText)]);
  const three = await loadDataset(description, fetchText);
  expect(one).toBe(two);
  expect(one).toBe(three);
  expect(fetchText).toHaveBeenCalledTimes(1);
});

test('does not remember a failed load', async () => {
  const description = fresh();
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('<html>'), Promise.resolve(text)];
  answers[0]?.catch(() => undefined);
  const fetchText = () => answers.shift() ?? Promise.reject(new Error('asked too often'));
  await expect(loadDataset(description, fetchText)).rejects.toThrow('offline');
  await expect(loadDataset(description, fetchText)).rejects.toThrow('us-recessions: the header is "<html>"');
  await expect(loadDataset(description, fetchText)).resolves.toHaveProperty('rows.length', description.rowCount);
});

test('a fetch that throws at once rejects', async () => {
  const fetchText = (): Promise<string> => {
    throw new Error('no network here');
  };
  await expect(loadDataset(fresh(), fetchText)).rejects.toThrow('no network here');
});
