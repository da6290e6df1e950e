import { ImportFault } from './fault';

/** What the bytes of a file are read as; the labels are those of the Encoding Standard. */
export const ENCODINGS = [
  { value: 'utf-8', label: 'Unicode (UTF-8)' },
  { value: 'utf-16le', label: 'Unicode (UTF-16)' },
  { value: 'utf-16be', label: 'Unicode (UTF-16, big-endian)' },
  { value: 'windows-1252', label: 'Western European (Windows-1252)' },
  { value: 'windows-1250', label: 'Central European (Windows-1250)' },
  { value: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { value: 'gb18030', label: 'Chinese (GB 18030)' },
  { value: 'shift_jis', label: 'Japanese (Shift JIS)' },
] as const;
export type Encoding = (typeof ENCODINGS)[number]['value'];

/** How a file begins that is no text, and what to do with it. */
const OTHER_FORMATS: readonly { readonly start: readonly number[]; readonly advice: string }[] = [
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    advice:
      'It is a ZIP archive or an Excel workbook. Unpack it, or open it in Excel and copy the cells or save as CSV.',
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    advice: 'It is an older Excel workbook. Open it in Excel, and copy the cells or save as CSV.',
  },
  { start: [0x1f, 0x8b], advice: 'It is compressed (gzip). Unpack it first.' },
  { start: [0x25, 0x50, 0x44, 0x46], advice: 'It is a PDF document. Ask its source for the figures as CSV.' },
  { start: [0x50, 0x41, 0x52, 0x31], advice: 'It is a Parquet file. Save it as CSV first.' },
];

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Share of NUL bytes at even and at odd places: text of Latin letters has one in each pair in UTF-16. */
function nulShares(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) counts[0] += 1;
    else counts[1] += 1;
  }
  return [(2 * counts[0]) / end, (2 * counts[1]) / end];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream, so that a character cut in two at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a text by its first bytes: byte order mark, else UTF-16 by its zero bytes, else UTF-8 where it is valid, else Windows-1252.
 * @throws ImportFault where the file is empty or no text
 */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head.length === 0) throw new ImportFault('The file is empty. Choose a file with a table.');
  const other = OTHER_FORMATS.find(({ start }) => beginsWith(head, start));
  if (other) throw new ImportFault(`The file is not a text file. ${other.advice}`);
  if (beginsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (beginsWith(head, [0xfe, 0xff])) return 'utf-16be';
  if (beginsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8';
  const [even, odd] = nulShares(head);
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  if (even > 0.4 && odd < 0.1) return 'utf-16be';
  if (even > 0 || odd > 0)
    throw new ImportFault('The file is not a text file. Save the table as CSV, and choose that.');
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}
