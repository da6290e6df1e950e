/** A process in which nothing has run yet: how long does it take to read functions.js in and register its functions? */
import fs from 'node:fs';
import vm from 'node:vm';
import { associated } from '../../test/functions/customFunctionsRuntime';

const file = process.argv[2] ?? '';
const code = fs.readFileSync(file, 'utf8');
const begin = performance.now();
const script = new vm.Script(code, { filename: file });
const parsed = performance.now();
script.runInThisContext();
const registered = performance.now();
process.stdout.write(
  JSON.stringify({ parse: parsed - begin, register: registered - parsed, functions: associated.size }),
);
