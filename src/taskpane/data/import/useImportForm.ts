import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import type { ImportFormProps } from './ImportForm';

/** The form comes from the server when it is needed first, so that the pane starts without it. */
export function useImportForm(): {
  readonly Form: ComponentType<ImportFormProps> | undefined;
  readonly fault: boolean;
  readonly retry: () => void;
} {
  const [state, setState] = useState<{
    readonly Form?: ComponentType<ImportFormProps>;
    readonly failedAttempt?: number;
  }>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let shown = true;
    import('./ImportForm').then(
      ({ ImportForm }) => {
        if (shown) setState({ Form: ImportForm });
      },
      () => {
        if (shown) setState({ failedAttempt: attempt });
      },
    );
    return () => {
      shown = false;
    };
  }, [attempt]);
  return { Form: state.Form, fault: state.failedAttempt === attempt, retry: () => setAttempt(attempt + 1) };
}
