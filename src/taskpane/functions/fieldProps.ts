import type { FormulaNotation } from '../../workbook/workbook';
import { numberForPeople, numberFromPeople, PLAIN_NOTATION } from '../../workbook/notation';
import type { ArgumentField } from './argumentField';

/** Fields that may stay empty say so; the others are marked as required besides. */
export function labelOf({ name, required }: ArgumentField): string {
  return required ? name : `${name} (optional)`;
}

/** The default as people would type it here; descriptions write numbers with a point, and apart by thousands. */
export function defaultText({ initial }: ArgumentField, notation: FormulaNotation): string | undefined {
  const number = initial === undefined ? undefined : numberFromPeople(initial, PLAIN_NOTATION);
  return number === undefined ? initial : numberForPeople(number, notation);
}
