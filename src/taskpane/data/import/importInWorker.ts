import type { ImportedTable } from '../../../datasets/import/importedTable';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { ImportAnswer, ImportRequest, ReadProgress } from './importMessages';

interface Listeners {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly onGuess?: (inspection: Inspection) => void;
}

type Result = Extract<ImportAnswer, { kind: 'inspected' | 'converted' }>;

/** A worker of its own for each piece of work: ending it ends the work at once and gives back its memory. */
function inWorker(request: ImportRequest, { signal, onProgress, onGuess }: Listeners): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./importWorker.ts', import.meta.url));
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error | DOMException): void => {
      end();
      reject(error);
    };
    const abort = (): void => fail(new DOMException('The import was cancelled.', 'AbortError'));
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort);
    worker.onerror = (event) => {
      // A fault that is told here need not be told by the console as well.
      event.preventDefault();
      fail(
        new Error(
          'A part of Rotor that reads files did not load or ran out of memory. Check the connection, and try again.',
        ),
      );
    };
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'guess') onGuess?.(data.inspection);
      else if (data.kind === 'failed') fail(new Error(data.reason));
      else {
        end();
        resolve(data);
      }
    };
    worker.postMessage(request);
  });
}

export async function inspectInWorker(
  request: Omit<Extract<ImportRequest, { kind: 'inspect' }>, 'kind'>,
  listeners: Required<Listeners>,
): Promise<Inspection> {
  const result = await inWorker({ kind: 'inspect', ...request }, listeners);
  if (result.kind !== 'inspected') throw new Error('The file was not inspected.');
  return result.inspection;
}

export async function convertInWorker(
  request: Omit<Extract<ImportRequest, { kind: 'convert' }>, 'kind'>,
  listeners: Omit<Listeners, 'onGuess'>,
): Promise<ImportedTable> {
  const result = await inWorker({ kind: 'convert', ...request }, listeners);
  if (result.kind !== 'converted') throw new Error('The file was not converted.');
  return result.table;
}
