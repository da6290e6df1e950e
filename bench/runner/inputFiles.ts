/** Inputs as files, one a column, so that every process works on the same bytes. */
import fs from 'node:fs';
import path from 'node:path';
import type { Inputs } from './workload';

const EXTENSION = '.f64';

export function writeInputs(folder: string, inputs: Inputs): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, values] of Object.entries(inputs)) writeDoubles(path.join(folder, name + EXTENSION), values);
}

export function readInputs(folder: string): Inputs {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(EXTENSION));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -EXTENSION.length), readDoubles(path.join(folder, file))]),
  );
}

export function writeDoubles(file: string, values: ArrayLike<number>): void {
  fs.writeFileSync(file, new Uint8Array(Float64Array.from(values).buffer));
}

export function readDoubles(file: string): Float64Array {
  const bytes = fs.readFileSync(file);
  const values = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(values.buffer).set(bytes);
  return values;
}
