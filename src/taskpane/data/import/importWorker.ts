/** Reads and converts a file away from the page, which goes on answering meanwhile. */
import { convertFile } from '../../../datasets/import/convertFile';
import { buffersOf } from '../../../datasets/import/importedTable';
import { inspectFile } from '../../../datasets/import/inspectFile';
import { errorSentence } from '../../shared/words';
import type { ImportAnswer, ImportRequest, ReadProgress } from './importMessages';

/** More often nobody can read. */
const MILLISECONDS_BETWEEN = 200;

function send(answer: ImportAnswer, transfer: readonly ArrayBuffer[] = []): void {
  self.postMessage(answer, { transfer: [...transfer] });
}

function throttled(): (progress: ReadProgress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN) return;
    last = now;
    send({ kind: 'progress', progress });
  };
}

function reasonOf(error: unknown): string {
  // The file's own system refuses it: moved, changed while it is read, or a folder.
  if (error instanceof DOMException)
    return 'The file cannot be read. It may have been moved or changed since it was chosen; choose it again.';
  return errorSentence(error);
}

async function work(request: ImportRequest): Promise<void> {
  const options = { onProgress: throttled() };
  if (request.kind === 'inspect') {
    const onGuess = (inspection: Extract<ImportAnswer, { kind: 'guess' }>['inspection']): void =>
      send({ kind: 'guess', inspection });
    send({ kind: 'inspected', inspection: await inspectFile(request.source, request.choices, onGuess, options) });
  } else {
    const table = await convertFile(request.source, request.layout, request.reading, request.mostRows, options);
    send({ kind: 'converted', table }, buffersOf(table));
  }
}

self.onmessage = ({ data }: MessageEvent<ImportRequest>): void => {
  work(data).catch((error: unknown) => send({ kind: 'failed', reason: reasonOf(error) }));
};
