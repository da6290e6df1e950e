import { useEffect, useState } from 'react';
import type { Dataset, DatasetDescription } from '../../datasets/dataset';
import { fetchDataset } from './fetchDataset';
import { errorSentence } from '../shared/words';

export type LoadedDataset =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly dataset: Dataset }
  | { readonly kind: 'failed'; readonly reason: string };

/** The figures of a data set, fetched as soon as they are looked at. */
export function useDataset(
  description: DatasetDescription,
  loadText: (path: string) => Promise<string>,
): LoadedDataset {
  const [loaded, setLoaded] = useState<LoadedDataset>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    fetchDataset(description, loadText).then(
      (dataset) => wanted && setLoaded({ kind: 'loaded', dataset }),
      (error: unknown) => wanted && setLoaded({ kind: 'failed', reason: errorSentence(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [description, loadText]);
  return loaded;
}
