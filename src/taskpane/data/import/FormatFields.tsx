import type { ReactElement } from 'react';
import { ENCODINGS } from '../../../datasets/import/encoding';
import type { LayoutChoices } from '../../../datasets/import/layout';
import { DELIMITERS } from '../../../datasets/import/readRecords';
import type { CellFormat, Delimiter } from '../../../datasets/import/readRecords';
import { Choice } from './Choice';

const DELIMITER_LABELS: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};
/** Stands for what is found in the file by itself. */
const FOUND = { value: '', label: 'As found in the file' } as const;

export interface FormatFieldsProps {
  /** What is known; nothing where the file could not be read yet. */
  readonly format: Partial<CellFormat>;
  readonly choices: LayoutChoices;
  readonly onChange: (choices: LayoutChoices) => void;
}

/** How characters become cells. */
export function FormatFields({ format, choices, onChange }: FormatFieldsProps): ReactElement {
  // Cut otherwise, the file has its header elsewhere.
  const withoutHeader: LayoutChoices = { ...choices, header: undefined };
  const { delimiter, encoding, quotes = true } = format;
  return (
    <>
      <Choice
        label="Delimiter"
        value={delimiter ?? FOUND.value}
        options={[
          ...(delimiter === undefined ? [FOUND] : []),
          ...DELIMITERS.map((value) => ({ value, label: DELIMITER_LABELS[value] })),
        ]}
        onChange={(value) =>
          onChange({ ...withoutHeader, delimiter: DELIMITERS.find((candidate) => candidate === value) })
        }
      />
      <Choice
        label="Text encoding"
        value={encoding ?? FOUND.value}
        options={[...(encoding === undefined ? [FOUND] : []), ...ENCODINGS]}
        onChange={(value) =>
          onChange({ ...withoutHeader, encoding: ENCODINGS.find((candidate) => candidate.value === value)?.value })
        }
      />
      <Choice
        label="Quotation marks"
        value={quotes ? 'enclose' : 'ordinary'}
        options={[
          { value: 'enclose', label: 'Enclose cells' },
          { value: 'ordinary', label: 'Ordinary characters' },
        ]}
        onChange={(value) => onChange({ ...withoutHeader, quotes: value === 'enclose' })}
      />
    </>
  );
}
