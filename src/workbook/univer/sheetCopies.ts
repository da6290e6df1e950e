/** Tells of sheets that are duplicated. */
import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  CopySheetCommand,
  InsertSheetMutation,
  type ICopySheetCommandParams,
  type IInsertSheetMutationParams,
} from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';

function copiesSheet(command: Readonly<ICommandInfo>): command is ICommandInfo<ICopySheetCommandParams> {
  return command.id === CopySheetCommand.id;
}

function insertsSheet(command: Readonly<ICommandInfo>): command is ICommandInfo<IInsertSheetMutationParams> {
  return command.id === InsertSheetMutation.id;
}

/** @param listener Gets the identities of the sheet and of its copy once the copy stands, drawings included. */
export function onSheetCopied(
  workbook: FWorkbook,
  injector: Injector,
  listener: (sheetId: string, copyId: string) => void,
): void {
  const commands = injector.get(ICommandService);
  let [source, copy]: (string | undefined)[] = [];
  // The copy is the sheet that is inserted while the command runs; a sheet that is not named is the one that is shown.
  commands.beforeCommandExecuted((command) => {
    if (!copiesSheet(command)) return;
    source = command.params?.subUnitId ?? workbook.getActiveSheet().getSheetId();
    copy = undefined;
  });
  commands.onCommandExecuted((command) => {
    if (insertsSheet(command)) copy = command.params?.sheet.id;
    if (copiesSheet(command) && source !== undefined && copy !== undefined) listener(source, copy);
  });
}
