/** What somebody wants to import: a file, or cells that were pasted. */
export interface ImportSource {
  readonly name: string;
  readonly blob: Blob;
}

/** The one file among those that were dropped or chosen, or what is wrong with them. */
export function sourceOfFiles(files: readonly File[]): ImportSource | { readonly fault: string } {
  const [file] = files;
  if (!file) return { fault: 'That was no file. Drop a CSV file, or choose one.' };
  if (files.length > 1) return { fault: `Those were ${files.length} files. Import them one after another.` };
  return { name: file.name, blob: file };
}

export function sourceOfText(text: string): ImportSource | { readonly fault: string } {
  if (text.trim() === '') return { fault: 'There are no cells to import. Copy some first, with their header.' };
  return { name: 'Pasted cells', blob: new Blob([text], { type: 'text/plain' }) };
}
