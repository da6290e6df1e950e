import type { ReactElement } from 'react';
import type { Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { RangeInput } from '../shared/RangeInput';
import type { ArgumentField } from './argumentField';

export interface RangeArgumentProps {
  readonly field: ArgumentField;
  readonly text: string;
  readonly fault: string | undefined;
  readonly workbook: Workbook;
  /** Data on sheets whose columns are offered, the latest last. */
  readonly inserted: readonly InsertedData[];
  readonly onChange: (text: string) => void;
}

/** Cells for an argument. */
export function RangeArgument({ field, ...others }: RangeArgumentProps): ReactElement {
  const { name, required, description, shape } = field;
  return <RangeInput label={name} required={required} hint={description} shape={shape} {...others} />;
}
