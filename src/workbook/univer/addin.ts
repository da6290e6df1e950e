/** Loads the very files that Excel loads: `functions.json` and `functions.js`. */
import { installCustomFunctionsHost, type Implementation } from './customFunctionsHost';
import { isAddinMetadata, type FunctionEnum, type FunctionMetadata } from './functionMetadata';

export interface AddinFunction {
  readonly metadata: FunctionMetadata;
  readonly implementation: Implementation;
}
export interface Addin {
  readonly functions: readonly AddinFunction[];
  readonly enums: readonly FunctionEnum[];
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`Could not load ${address}`));
    document.head.append(script);
  });
}

async function readMetadata(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Could not load ${address}: ${response.status} ${response.statusText}`);
  return response.json();
}

/** @param base Address of the folder that holds both files, ending in `/`. */
export async function loadAddin(base: string): Promise<Addin> {
  const implementations = installCustomFunctionsHost();
  const [metadata] = await Promise.all([readMetadata(`${base}functions.json`), runScript(`${base}functions.js`)]);
  if (!isAddinMetadata(metadata)) throw new Error(`${base}functions.json does not describe custom functions`);
  const functions = metadata.functions.map((each) => {
    const implementation = implementations.get(each.id.toUpperCase());
    if (!implementation) throw new Error(`functions.json names ${each.id}, but functions.js does not register it`);
    return { metadata: each, implementation };
  });
  return { functions, enums: metadata.enums ?? [] };
}
