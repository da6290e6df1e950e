import { formulaText } from '../../workbook/formula';
import type { FormulaArgument } from '../../workbook/formula';
import { columnsRange } from './datasetSheet';
import type { InsertedDataset } from './datasetSheet';
import { datasetUse } from './datasetUses';

/** A formula over the cells of a data set just inserted, and what it tells. */
export function formulaToTry(
  inserted: InsertedDataset,
): { readonly formula: string; readonly tells: string } | undefined {
  const use = datasetUse(inserted.description.name);
  if (!use) return undefined;
  const formulaArguments = use.formula.arguments.map((argument): FormulaArgument | undefined => {
    if (typeof argument !== 'object') return { kind: 'literal', value: argument };
    const range = columnsRange(inserted, argument.column);
    return range ? { kind: 'range', range } : undefined;
  });
  const known = formulaArguments.filter((argument) => argument !== undefined);
  if (known.length < formulaArguments.length) return undefined;
  return { formula: formulaText({ name: use.formula.name, arguments: known }), tells: use.formula.tells };
}
