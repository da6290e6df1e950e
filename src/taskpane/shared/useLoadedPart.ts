import { useCallback, useEffect, useState } from 'react';

type LoadState<Part> =
  { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'loaded'; readonly part: Part };

export interface LoadedPart<Part> {
  /** Undefined as long as it is not there. */
  readonly part: Part | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * A part of the add-in that is fetched when it is first shown.
 * @param load Fetches it; the same function at each call.
 */
export function useLoadedPart<Part>(load: () => Promise<Part>): LoadedPart<Part> {
  const [state, setState] = useState<LoadState<Part>>({ kind: 'loading' });
  const loading = state.kind === 'loading';
  useEffect(() => {
    if (!loading) return undefined;
    let current = true;
    load().then(
      (part) => {
        if (current) setState({ kind: 'loaded', part });
      },
      (error: unknown) => {
        console.error('A part of Rotor did not load.', error);
        if (current) setState({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [load, loading]);
  const retry = useCallback(() => setState({ kind: 'loading' }), []);
  return { part: state.kind === 'loaded' ? state.part : undefined, failed: state.kind === 'failed', retry };
}
