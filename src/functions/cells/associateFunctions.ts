type WorksheetFunction = (...inputs: never[]) => unknown;

declare global {
  /** The functions that Excel was given, by id, for the task pane: it computes previews without writing into cells. */
  var rotorFunctions: Readonly<Record<string, WorksheetFunction>> | undefined;
}

/** Tells Excel which function computes which id, and leaves the same functions for the page they run in. */
export function associateFunctions(families: readonly object[]): void {
  const functions: Record<string, WorksheetFunction> = {};
  for (const family of families) {
    for (const [name, member] of Object.entries(family)) {
      if (typeof member === 'function') functions[name.toUpperCase()] = member as WorksheetFunction;
    }
  }
  globalThis.rotorFunctions = functions;
  // A page opened outside Excel, in a browser tab, has no custom functions runtime.
  if (typeof CustomFunctions === 'undefined') return;
  for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
}
