import type { Encoding } from './encoding';
import { NotUtf8 } from './fault';

export interface TextChunk {
  /** Lines end with a line feed alone, whatever the file has. */
  readonly text: string;
  /** Bytes of the file read up to here. */
  readonly bytesRead: number;
}

/** Decodes a piece; with none given, what is left at the end. */
function decoderOf(encoding: Encoding): (bytes?: ArrayBuffer) => string {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  return (bytes) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      // Only a decoder that is told to be strict refuses anything.
      throw new NotUtf8();
    }
  };
}

/**
 * The text of a file, piece by piece, so that a large one is never in memory whole. A byte order mark is left out, and characters and
 * line ends that fall on a border between pieces stay whole.
 * @throws NotUtf8 where the encoding is UTF-8 and the bytes are not
 */
export async function* readText(source: Blob, encoding: Encoding, chunkBytes: number): AsyncGenerator<TextChunk> {
  const decode = decoderOf(encoding);
  let heldBack = '';
  for (let start = 0; start < source.size; start += chunkBytes) {
    const end = Math.min(source.size, start + chunkBytes);
    let text = heldBack + decode(await source.slice(start, end).arrayBuffer());
    if (end === source.size) text += decode();
    // A carriage return at the end may be the first half of a line end.
    heldBack = text.endsWith('\r') && end < source.size ? '\r' : '';
    if (heldBack !== '') text = text.slice(0, -1);
    yield { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, bytesRead: end };
  }
}
