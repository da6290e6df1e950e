/** Tells of rows and columns that are inserted or removed. */
import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  type IInsertRowMutationParams,
} from '@univerjs/sheets';
import type { StructureChange } from './movedRange';

const CHANGES: ReadonlyMap<string, Pick<StructureChange, 'direction' | 'kind'>> = new Map([
  [InsertRowMutation.id, { direction: 'rows', kind: 'insert' }],
  [RemoveRowMutation.id, { direction: 'rows', kind: 'remove' }],
  [InsertColMutation.id, { direction: 'columns', kind: 'insert' }],
  [RemoveColMutation.id, { direction: 'columns', kind: 'remove' }],
]);

type Target = Pick<IInsertRowMutationParams, 'subUnitId' | 'range'>;

/** The four commands name sheet and cells alike. */
function movesCells(command: Readonly<ICommandInfo>): command is ICommandInfo<Target> {
  return CHANGES.has(command.id);
}

export function onStructureChange(
  injector: Injector,
  listener: (sheetId: string, change: StructureChange) => void,
): void {
  injector.get(ICommandService).onCommandExecuted((command) => {
    const change = CHANGES.get(command.id);
    if (!change || !movesCells(command) || !command.params) return;
    const { subUnitId, range } = command.params;
    const [start, end] =
      change.direction === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    listener(subUnitId, { ...change, start, count: end - start + 1 });
  });
}
