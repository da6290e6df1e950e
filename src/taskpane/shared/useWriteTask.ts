import { useCallback, useEffect, useRef, useState } from 'react';
import { UnfinishedWriteError } from '../../workbook/unfinishedWrite';
import type { WriteOptions, WriteProgress } from '../../workbook/workbook';
import { errorSentence } from './words';

/** Where an undertaking that writes into the workbook stands. */
export type WriteState<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: WriteProgress | undefined }
  | { readonly kind: 'cancelled' }
  /** `intact` where the workbook is as it was before. */
  | { readonly kind: 'failed'; readonly reason: string; readonly intact: boolean }
  | { readonly kind: 'done'; readonly result: Result };

export interface WriteTask<Result> {
  readonly state: WriteState<Result>;
  /** Starts an undertaking; nothing happens while one is running. */
  readonly run: (work: (options: WriteOptions & { readonly signal: AbortSignal }) => Promise<Result>) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function useWriteTask<Result>(): WriteTask<Result> {
  const [state, setState] = useState<WriteState<Result>>({ kind: 'idle' });
  const controller = useRef<AbortController>();

  // An undertaking that nobody can see or cancel any more is given up.
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback<WriteTask<Result>['run']>((work) => {
    if (controller.current) return;
    const own = new AbortController();
    controller.current = own;
    setState({ kind: 'running', progress: undefined });
    const finish = (ended: WriteState<Result>): void => {
      controller.current = undefined;
      setState(ended);
    };
    const onProgress = (progress: WriteProgress): void => {
      if (controller.current === own) setState({ kind: 'running', progress });
    };
    work({ signal: own.signal, onProgress }).then(
      (result) => finish({ kind: 'done', result }),
      (error: unknown) => {
        const intact = !(error instanceof UnfinishedWriteError);
        finish(
          own.signal.aborted && intact
            ? { kind: 'cancelled' }
            : { kind: 'failed', reason: errorSentence(error), intact },
        );
      },
    );
  }, []);

  const cancel = useCallback(() => controller.current?.abort(), []);
  const dismiss = useCallback(() => {
    if (!controller.current) setState({ kind: 'idle' });
  }, []);
  return { state, run, cancel, dismiss };
}
