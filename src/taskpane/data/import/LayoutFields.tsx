import type { ReactElement } from 'react';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { LayoutChoices } from '../../../datasets/import/layout';
import { isBlankRecord } from '../../../datasets/import/readRecords';
import { Choice } from './Choice';
import type { ChoiceProps } from './Choice';
import { FormatFields } from './FormatFields';

/** Rows offered as the header. */
const HEADERS_OFFERED = 12;
const HEADER_LENGTH = 40;

export interface LayoutFieldsProps {
  readonly inspection: Inspection;
  readonly choices: LayoutChoices;
  readonly onChange: (choices: LayoutChoices) => void;
}

function headerOptions({ layout, sample }: Inspection): ChoiceProps['options'] {
  const { headerRecord, firstRecord } = layout.place;
  const filled = sample.filter(({ cells }) => !isBlankRecord(cells));
  const around = filled.findIndex(({ record }) => record >= (headerRecord ?? firstRecord));
  const from = Math.max(0, around - HEADERS_OFFERED / 2);
  return [
    { value: 'none', label: 'None' },
    ...filled.slice(from, from + HEADERS_OFFERED).map(({ record, line, cells }) => ({
      value: String(record),
      label: `Line ${line}: ${cells.join(' · ').slice(0, HEADER_LENGTH)}`,
    })),
  ];
}

/** The tables of the file, where it holds several. */
function TableField({ inspection, choices, onChange }: LayoutFieldsProps): ReactElement | null {
  const found = inspection.check?.furtherTables ?? [];
  const from = choices.fromRecord ?? 0;
  if (found.length === 0 && from === 0 && choices.wholeFile !== true) return null;
  const kept: LayoutChoices = { ...choices, header: undefined, fromRecord: undefined, wholeFile: undefined };
  const here = { value: String(from), label: from === 0 ? 'The first' : 'The chosen one' };
  const first = from === 0 ? [] : [{ value: '0', label: 'The first' }];
  return (
    <Choice
      label="Table"
      value={choices.wholeFile === true ? 'all' : String(from)}
      options={[
        ...first,
        here,
        ...found.map(({ record, line, text }) => ({ value: String(record), label: `From line ${line}: ${text}` })),
        { value: 'all', label: 'All lines as one' },
      ]}
      onChange={(value) =>
        onChange(value === 'all' ? { ...kept, wholeFile: true } : { ...kept, fromRecord: Number(value) })
      }
    />
  );
}

/** How the file is cut into rows and cells, and where its table stands. */
export function LayoutFields(props: LayoutFieldsProps): ReactElement {
  const { inspection, choices, onChange } = props;
  const { format, place } = inspection.layout;
  return (
    <>
      <Choice
        label="Header row"
        value={place.headerRecord === undefined ? 'none' : String(place.headerRecord)}
        options={headerOptions(inspection)}
        onChange={(value) => onChange({ ...choices, header: value === 'none' ? 'none' : Number(value) })}
      />
      <TableField {...props} />
      <FormatFields format={format} choices={choices} onChange={onChange} />
    </>
  );
}
