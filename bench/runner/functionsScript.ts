/** The script that Excel loads before its first formula: how large it is, and how soon its functions are registered. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { spread, type Spread } from './summary';

export interface FunctionsScript {
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly functions: number;
  /** Seconds. */
  readonly parse: Spread;
  readonly register: Spread;
  readonly total: Spread;
}

export const MOST_GZIP_BYTES = 45 * 1024;
export const MOST_SECONDS = 0.02;

interface Registration {
  readonly parse: number;
  readonly register: number;
  readonly functions: number;
}

/** @returns undefined where nothing is built. */
export function measureFunctionsScript(dist: string, folder: string, rounds: number): FunctionsScript | undefined {
  const file = path.join(dist, 'functions.js');
  if (!fs.existsSync(file)) return undefined;
  const code = fs.readFileSync(file);
  const runs = Array.from({ length: rounds }, () => {
    const output = execFileSync(process.execPath, [path.join(folder, 'register.mjs'), file], { encoding: 'utf8' });
    return JSON.parse(output) as Registration;
  });
  return {
    bytes: code.length,
    gzipBytes: gzipSync(code, { level: 9 }).length,
    functions: runs[0]?.functions ?? 0,
    parse: spread(runs.map((run) => run.parse / 1000)),
    register: spread(runs.map((run) => run.register / 1000)),
    total: spread(runs.map((run) => (run.parse + run.register) / 1000)),
  };
}
