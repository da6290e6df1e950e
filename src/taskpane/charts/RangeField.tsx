import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { RecipeField } from '../../charts/recipe';
import { rangeText } from '../../workbook/formula';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { RangeInput } from '../shared/RangeInput';
import { errorSentence } from '../shared/words';
import { columnsOfText } from './prefill';

export interface RangeFieldProps {
  readonly field: Extract<RecipeField, { kind: 'range' }>;
  readonly text: string;
  readonly fault: string | undefined;
  readonly workbook: Workbook;
  /** Data on sheets whose columns are offered, the latest last. */
  readonly inserted: readonly InsertedData[];
  /** Puts the cells that the field offers on a sheet and resolves to where they stand. */
  readonly onOffer: () => Promise<RangeReference>;
  readonly onChange: (text: string) => void;
}

/** What the text names, where that is known, else what the field is for. */
function hintOf({ field, text, inserted }: RangeFieldProps): string {
  for (const data of inserted) {
    const columns = columnsOfText(data, text);
    if (!columns) continue;
    const { first, last } = columns;
    const titles = first === last ? first.title : `${first.title} to ${last.title}`;
    return `${titles} of “${data.sheet}”`;
  }
  return field.hint;
}

/** Cells for one field of a recipe. */
export function RangeField(props: RangeFieldProps): ReactElement {
  const { field, text, fault, workbook, inserted, onOffer, onChange } = props;
  const [offerFault, setOfferFault] = useState<string>();
  const [offering, setOffering] = useState(false);
  const change = (changed: string): void => {
    setOfferFault(undefined);
    onChange(changed);
  };
  const takeOffer = (): void => {
    setOffering(true);
    onOffer()
      .then(
        (range) => change(rangeText(range)),
        (error: unknown) => setOfferFault(errorSentence(error)),
      )
      .finally(() => setOffering(false));
  };
  return (
    <RangeInput
      label={field.label}
      required={field.required}
      hint={hintOf(props)}
      text={text}
      fault={offerFault ?? fault}
      shape={field.shape}
      takesMarks={field.takesMarks === true}
      workbook={workbook}
      inserted={inserted}
      onChange={change}
    >
      {field.offer === 'first-cuts' ? (
        <Button size="small" appearance="subtle" disabledFocusable={offering} onClick={takeOffer}>
          Insert first US rate cuts
        </Button>
      ) : null}
    </RangeInput>
  );
}
