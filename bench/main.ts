/** Runs the benchmarks that were asked for and, after a full run, writes the page. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printFunctionsScript, printResult, printWorkbench } from './report/print';
import { writePage } from './report/page';
import { measureFunctionsScript } from './runner/functionsScript';
import { machine } from './runner/machine';
import type { Effort } from './runner/contenders';
import { measure, type Processes, type WorkloadResult } from './runner/measure';
import { startNode, startPython } from './runner/processes';
import { measureWorkbench } from './workbench/measureWorkbench';
import type { Tools } from './workbench/tools';
import { WORKLOADS } from './workloads';

export interface Start {
  /** The project's folder. */
  readonly root: string;
  /** Where the bundled scripts are, and where files may be put while it runs. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly tools: Tools;
}

const FULL = { quick: false, rounds: 15, seconds: 0.06 };
const QUICK = { quick: true, rounds: 2, seconds: 0.001 };
const SCRIPT_ROUNDS = 15;
const WORKBENCH_ROUNDS = 5;
const SCRIPT = 'functions-script';
const WORKBENCH = 'workbench';

/** @returns The exit code: 1 where a peer disagrees with Rotor. */
export async function main({ root, folder, args, tools }: Start): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean', default: false }, processor: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const names = [...WORKLOADS.map(({ name }) => name), SCRIPT, WORKBENCH];
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}; there are ${names.join(', ')}.`);
    return 1;
  }
  const isWanted = (name: string) => positionals.length === 0 || positionals.includes(name);
  const dist = process.env['ROTOR_DIST'] ?? path.join(root, 'dist');
  const effort: Effort = { ...(values.quick ? QUICK : FULL), clock: values.processor ? 'processor' : 'elapsed' };
  const begin = Date.now();

  const results = await measureWorkloads(root, folder, effort, isWanted);
  const script = !values.quick && isWanted(SCRIPT) ? measureFunctionsScript(dist, folder, SCRIPT_ROUNDS) : undefined;
  if (script) printFunctionsScript(script);
  const workbench =
    !values.quick && isWanted(WORKBENCH) ? await measureWorkbench(dist, folder, WORKBENCH_ROUNDS, tools) : undefined;
  if (workbench) printWorkbench(workbench);
  if (!values.quick && positionals.length === 0) {
    const minutes = (Date.now() - begin) / 60_000;
    writePage(root, { machine: machine(), minutes, results, script, workbench });
    console.log('\nWrote docs/benchmarks.md');
  }
  return results.every(({ peers }) => peers.every(({ agrees }) => agrees !== false)) ? 0 : 1;
}

async function measureWorkloads(
  root: string,
  folder: string,
  effort: Effort,
  isWanted: (name: string) => boolean,
): Promise<readonly WorkloadResult[]> {
  const wanted = WORKLOADS.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return [];
  const processes: Processes = {
    rotor: startNode(folder),
    javascript: startNode(folder),
    python: startPython(root),
    fresh: () => startNode(folder),
  };
  const results: WorkloadResult[] = [];
  try {
    for (const workload of wanted) {
      const result = await measure(workload, processes, effort, folder);
      printResult(result);
      results.push(result);
    }
  } finally {
    processes.rotor.close();
    processes.javascript.close();
    processes.python.close();
  }
  return results;
}
