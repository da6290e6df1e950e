import { rangeText } from '../../workbook/formula';
import { numberForPeople } from '../../workbook/notation';
import type { FormulaNotation } from '../../workbook/workbook';
import { columnsRange } from '../data/insertedData';
import type { InsertedData } from '../data/insertedData';
import type { FunctionEntry } from './catalogue';
import { argumentFields } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

function columnText(data: InsertedData, first: string | undefined, last = first): string | undefined {
  const range = first === undefined || last === undefined ? undefined : columnsRange(data, first, last);
  return range && rangeText(range);
}

/** What must be given to the function by the formula that the data bring along, where that is one of this function. */
function exampleTexts(entry: FunctionEntry, data: InsertedData, notation: FormulaNotation): FormTexts | undefined {
  const { formula } = data.use;
  if (formula?.name.toUpperCase() !== entry.id) return undefined;
  const texts = argumentFields(entry).flatMap(({ name, required }, index): [string, string][] => {
    const argument = formula.arguments[index];
    if (!required || argument === undefined) return [];
    if (typeof argument === 'object') return [[name, columnText(data, argument.column) ?? '']];
    return [[name, typeof argument === 'number' ? numberForPeople(argument, notation) : argument]];
  });
  return texts.every(([, text]) => text !== '') ? Object.fromEntries(texts) : undefined;
}

type Known = Readonly<Record<string, string | undefined>>;

/** Several columns side by side against a benchmark. */
function panelTexts(data: InsertedData): Known {
  const { panel } = data.use;
  return { prices: columnText(data, panel?.first, panel?.last), benchmark: columnText(data, panel?.benchmark) };
}

function seriesTexts(data: InsertedData): Known {
  const { pair, multiples, positions } = data.use;
  return {
    asset: columnText(data, pair?.asset),
    benchmark: columnText(data, pair?.benchmark),
    prices: columnText(data, pair?.asset),
    small: columnText(data, multiples?.first),
    large: columnText(data, multiples?.second),
    longs: columnText(data, positions?.longs),
    shorts: columnText(data, positions?.shorts),
    openInterest: columnText(data, positions?.openInterest),
  };
}

/** Columns by what they are for, under the names that arguments have; dates stand in the first column. */
function columnTexts(entry: FunctionEntry, data: InsertedData): FormTexts {
  const fields = argumentFields(entry);
  const known = fields.some(({ name, shape }) => name === 'prices' && shape === 'panel')
    ? panelTexts(data)
    : seriesTexts(data);
  const wanted = fields.filter(({ required, name }) => required || name === 'openInterest');
  const texts = wanted.flatMap(({ name }) => (known[name] === undefined ? [] : [[name, known[name]] as const]));
  const [first] = data.columns;
  const dates = first?.kind === 'date' && wanted.some(({ name }) => name === 'dates') ? first.name : undefined;
  if (texts.length === 0 || dates === undefined) return Object.fromEntries(texts);
  return { dates: columnText(data, dates) ?? '', ...Object.fromEntries(texts) };
}

/** What a form begins with when data have been put on sheets: all from one set, the latest that has something for it. */
export function prefillTexts(
  entry: FunctionEntry,
  inserted: readonly InsertedData[],
  notation: FormulaNotation,
): FormTexts {
  for (const data of [...inserted].reverse()) {
    const texts = exampleTexts(entry, data, notation) ?? columnTexts(entry, data);
    if (Object.keys(texts).length > 0) return texts;
  }
  return {};
}
