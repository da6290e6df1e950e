import { addressOf, LAST_ROW, parseAddress } from '../../workbook/a1';
import type { FormulaArgument, FunctionCall } from '../../workbook/formula';
import type { FormulaNotation, Workbook } from '../../workbook/workbook';
import { AddressError, boundedRange } from '../charts/chosenRange';
import type { ArgumentField } from './argumentField';
import { argumentValue } from './argumentValue';
import type { Surroundings } from './argumentValue';
import type { FunctionEntry } from './catalogue';
import { argumentFields, missingArguments } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

/** A form as it stands: the function, and what is in its fields. */
export interface FilledForm {
  readonly workbook: Workbook;
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
  readonly notation: FormulaNotation;
}

/** What became of a form: a call, or what it still needs. */
export type PreparedCall =
  | { readonly kind: 'ready'; readonly call: FunctionCall }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'faulty'; readonly faults: Readonly<Record<string, string>> };

async function surroundingsOf(workbook: Workbook, notation: FormulaNotation): Promise<Surroundings> {
  const [sheets, selection] = await Promise.all([workbook.sheetNames(), workbook.selection()]);
  return { sheets, sheetInUse: selection?.sheet, notation };
}

/** Whole columns end where their values end: Excel would hand a million cells to the function. */
async function bounded(workbook: Workbook, argument: FormulaArgument): Promise<FormulaArgument> {
  if (argument.kind === 'call') {
    const { name, arguments: given } = argument.call;
    const within = await Promise.all(given.map((inner) => bounded(workbook, inner)));
    return { ...argument, call: { name, arguments: within } };
  }
  if (argument.kind !== 'range') return argument;
  const range = parseAddress(argument.range.address);
  if (!range || range.startRow !== 0 || range.endRow !== LAST_ROW) return argument;
  const read = boundedRange({ ...argument.range, address: addressOf(range) }, await workbook.read(argument.range));
  return { kind: 'range', range: read.range };
}

async function takeFields(
  { workbook, texts, notation }: FilledForm,
  fields: readonly ArgumentField[],
): Promise<{ readonly taken: readonly FormulaArgument[]; readonly faults: Record<string, string> }> {
  const surroundings = await surroundingsOf(workbook, notation);
  const faults: Record<string, string> = {};
  const taken = await Promise.all(
    fields.map(async (field): Promise<FormulaArgument> => {
      try {
        return await bounded(workbook, argumentValue(field, texts[field.name] ?? '', surroundings));
      } catch (error) {
        if (!(error instanceof AddressError)) throw error;
        faults[field.name] = error.message;
        return { kind: 'omitted' };
      }
    }),
  );
  return { taken, faults };
}

/** The call that a form stands for. Faults come before what is missing, so that a mistake is told while it is fresh. */
export async function prepareCall(form: FilledForm): Promise<PreparedCall> {
  const { entry, texts } = form;
  const fields = argumentFields(entry);
  const { taken, faults } = await takeFields(form, fields);
  if (Object.keys(faults).length > 0) return { kind: 'faulty', faults };
  const missing = missingArguments(entry, texts);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  return { kind: 'ready', call: { name: entry.id, arguments: taken } };
}
