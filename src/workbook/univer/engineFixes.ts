/** Puts right faults of the formula engine, version 0.25.1: two leave wrong numbers in cells, one makes long spills take minutes. */
import {
  ICommandService,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IObjectMatrixPrimitiveType,
  type Injector,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  IFunctionService,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetDefinedNameMutationParam,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { onStructureChange } from './structureChanges';

function isSetRangeValues(command: Readonly<ICommandInfo>): command is ICommandInfo<ISetRangeValuesMutationParams> {
  return command.id === SetRangeValuesMutation.id;
}
function isSetDefinedName(command: Readonly<ICommandInfo>): command is ICommandInfo<ISetDefinedNameMutationParam> {
  return command.id === SetDefinedNameMutation.id;
}

/** Where spills begin and how far they reach, by row and column of the cell with the formula. */
function spillsOverwritten(
  { cellValue }: ISetRangeValuesMutationParams,
  spills: IObjectMatrixPrimitiveType<IRange>,
): readonly IRange[] {
  const overwritten: IRange[] = [];
  // Thousands of cells may be written at once.
  if (Object.keys(spills).length === 0) return overwritten;
  new ObjectMatrix<Nullable<ICellData>>(cellValue ?? {}).forValue((row, column, cell) => {
    const spill = spills[row]?.[column];
    if (spill && !cell?.f && !cell?.si) overwritten.push(spill);
  });
  return overwritten;
}

/**
 * Readers of spilled cells went stale when the cell with the spilling formula was cleared or overwritten by a constant:
 * the engine marks only that one cell as changed. Marks all cells of the spill.
 */
function recalculateReadersOfRemovedSpills(workbook: FWorkbook, injector: Injector): void {
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  commands.beforeCommandExecuted((command, options) => {
    if (!isSetRangeValues(command) || options?.['applyFormulaCalculationResult'] || !command.params) return;
    const unitId = workbook.getId();
    const sheetId = command.params.subUnitId;
    const spills = spillsOverwritten(command.params, formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {});
    if (spills.length === 0) return;
    const dirtyRanges = spills.map((range) => ({ unitId, sheetId, range }));
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges }, { onlyLocal: true });
  });
}

/** Defined names kept their old address after rows or columns were inserted or removed: parsed formulas are cached by text. */
function forgetFormulasWithMovedNames(workbook: FWorkbook, injector: Injector): void {
  const commands = injector.get(ICommandService);
  const functions = injector.get(IFunctionService);
  commands.onCommandExecuted((command) => {
    if (isSetDefinedName(command) && command.params) functions.deleteFormulaAstCacheKey(command.params.name);
  });
  onStructureChange(injector, () => {
    const names = workbook.getDefinedNames().map((name) => name.getName());
    if (names.length === 0) return;
    functions.deleteFormulaAstCacheKey(...names);
    const everything = { commands: [], forceCalculation: true };
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
  });
}

/**
 * Each spilled cell was looked for among all values of its column in the index that lookup functions build, so that time grew with
 * the square of the rows. The index must be corrected only where a lookup has read the cell already.
 */
function leaveUnreadCellsOutOfLookupIndex(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  const set = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isCorrection = false) => {
    if (isCorrection && index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, isCorrection);
  };
}
/** The index belongs to all grids of the page. */
let lookupIndexFixed = false;

export function fixEngine(workbook: FWorkbook, injector: Injector): void {
  recalculateReadersOfRemovedSpills(workbook, injector);
  forgetFormulasWithMovedNames(workbook, injector);
  if (!lookupIndexFixed) leaveUnreadCellsOutOfLookupIndex();
  lookupIndexFixed = true;
}
