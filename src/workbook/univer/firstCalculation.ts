/** The first calculation of a workbook, sooner than the grid would make it. */
import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';

/**
 * Calculates all formulas at once; the facade would wait for the grid to be drawn, and then some more.
 * @returns What resolves when their results stand in the cells
 */
export function calculateEverything(injector: Injector): Promise<void> {
  const commands = injector.get(ICommandService);
  const everything: IFormulaDirtyData = {
    forceCalculation: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  return new Promise((resolve) => {
    const listening = commands.onCommandExecuted((command) => {
      if (!isNotification(command) || command.params?.functionsExecutedState === undefined) return;
      listening.dispose();
      resolve();
    });
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, everything, { onlyLocal: true });
  });
}

function isNotification(
  command: Readonly<ICommandInfo>,
): command is ICommandInfo<ISetFormulaCalculationNotificationMutation> {
  return command.id === SetFormulaCalculationNotificationMutation.id;
}
