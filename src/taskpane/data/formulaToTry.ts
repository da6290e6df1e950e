import { formulaText } from '../../workbook/formula';
import type { FormulaArgument } from '../../workbook/formula';
import { columnsRange } from './insertedData';
import type { InsertedData } from './insertedData';

/** A formula over the cells of data just inserted, and what it tells. */
export function formulaToTry(inserted: InsertedData): { readonly formula: string; readonly tells: string } | undefined {
  const { formula } = inserted.use;
  if (!formula) return undefined;
  const formulaArguments = formula.arguments.map((argument): FormulaArgument | undefined => {
    if (typeof argument !== 'object') return { kind: 'literal', value: argument };
    const range = columnsRange(inserted, argument.column);
    return range ? { kind: 'range', range } : undefined;
  });
  const known = formulaArguments.filter((argument) => argument !== undefined);
  if (known.length < formulaArguments.length) return undefined;
  return { formula: formulaText({ name: formula.name, arguments: known }), tells: formula.tells };
}
