/** Everything that is known of a file before it is converted. */
import { checkFile } from './checkFile';
import type { FileCheck, ImportOptions } from './checkFile';
import { guessLayout } from './detectLayout';
import type { Guess } from './detectLayout';
import { countCell, emptyEvidence } from './evidence';
import type { ColumnEvidence } from './evidence';
import { NotUtf8 } from './fault';
import type { LayoutChoices } from './layout';
import { isBlankRecord } from './readRecords';

export interface Inspection extends Guess {
  readonly columns: readonly ColumnEvidence[];
  /** What only the whole file tells; undefined while it is being read. */
  readonly check: Omit<FileCheck, 'columns'> | undefined;
  /** The file began as UTF-8 and is none; Windows-1252 was taken in its place. */
  readonly fellBack: boolean;
}

/** Evidence of the sample alone, for a first look. */
function sampleEvidence({ layout, sample }: Guess): readonly ColumnEvidence[] {
  const columns = Array.from({ length: layout.place.columnCount }, emptyEvidence);
  for (const { record, cells } of sample) {
    if (record < layout.place.firstRecord || isBlankRecord(cells)) continue;
    if (cells.length <= columns.length) columns.forEach((column, index) => countCell(column, cells[index] ?? ''));
  }
  return columns;
}

/**
 * Looks at the beginning of a file, tells it, and then reads the whole.
 * @param onGuess Called with what the first rows tell.
 * @throws ImportFault where the file is no text, holds no table, or a quotation mark is never closed
 */
export async function inspectFile(
  source: Blob,
  choices: LayoutChoices,
  onGuess: (inspection: Inspection) => void,
  options: ImportOptions = {},
): Promise<Inspection> {
  const inspectWith = async (chosen: LayoutChoices, fellBack: boolean): Promise<Inspection> => {
    const guess = await guessLayout(source, chosen);
    onGuess({ ...guess, columns: sampleEvidence(guess), check: undefined, fellBack });
    const { columns, ...check } = await checkFile(source, guess.layout, choices.wholeFile === true, options);
    const [next] = check.furtherTables;
    const place = { ...guess.layout.place, endRecord: next?.record };
    return { layout: { ...guess.layout, place }, sample: guess.sample, columns, check, fellBack };
  };
  try {
    return await inspectWith(choices, false);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    return inspectWith({ ...choices, encoding: 'windows-1252' }, true);
  }
}
