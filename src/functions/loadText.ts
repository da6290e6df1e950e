import { NotAvailableError } from "../series/errors";

/**
 * Where this script was loaded from, which only holds while it runs for the first time. A runtime without a page has no such
 * address; paths are then left to the runtime, which resolves them against the script's own.
 */
const { document: page } = globalThis as { readonly document?: Document };
const scriptAddress = (page?.currentScript as HTMLScriptElement | null | undefined)?.src ?? "";

/** The text of a file beside this script, such as `datasets/us-recessions.csv`. @throws NotAvailableError in words */
export async function loadText(path: string): Promise<string> {
  const address = scriptAddress === "" ? path : new URL(path, scriptAddress).href;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.text();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new NotAvailableError(
      `The file ${path} could not be loaded: ${reason}. Check the connection and recalculate.`,
    );
  }
}
