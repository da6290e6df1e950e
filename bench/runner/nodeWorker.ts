/** A process of its own that runs Rotor, or its peers in JavaScript, as it is asked. */
import '../../test/functions/customFunctionsRuntime';
import fs from 'node:fs';
import { findWorkload } from '../workloads';
import { readInputs, writeDoubles } from './inputFiles';
import { ROTOR, WIDER, type Answer, type Clock, type Request } from './messages';
import type { Inputs, Task, Workload } from './workload';

const tasks = new Map<string, Task>();
/** Keeps the latest result alive, so that no run can be left out as useless. */
const kept: { latest: unknown } = { latest: undefined };

function taskOf(workload: Workload, contender: string, inputs: Inputs): Task {
  if (contender === ROTOR) return workload.rotor(inputs);
  const make =
    contender === WIDER
      ? workload.widerWindow
      : (workload.limits.find(({ what }) => what === contender)?.task ??
        workload.peers.find(({ name }) => name === contender)?.task);
  if (!make) throw new Error(`${workload.name} has no contender ${contender} in JavaScript`);
  return make(inputs);
}

function prepared(contender: string): Task {
  const found = tasks.get(contender);
  if (!found) throw new Error(`${contender} was not prepared`);
  return found;
}

function collectGarbage(): void {
  kept.latest = undefined;
  globalThis.gc?.();
}

/** Milliseconds. */
const CLOCKS: Readonly<Record<Clock, () => number>> = {
  elapsed: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

function time(contender: Task, seconds: number, clock: Clock): number {
  kept.latest = undefined;
  // What the one before left behind goes. A full collection would throw away compiled code as well.
  globalThis.gc?.({ type: 'minor' });
  const now = CLOCKS[clock];
  const begin = now();
  let elapsed = 0;
  let runs = 0;
  while (elapsed < 1000 * seconds || runs === 0) {
    kept.latest = contender.run();
    runs++;
    elapsed = now() - begin;
  }
  return elapsed / 1000 / runs;
}

/** Linux keeps the peak of a process's resident memory, and lets it begin anew. */
const STATUS = '/proc/self/status';
const BEGIN_PEAK_ANEW = ['/proc/self/clear_refs', '5'] as const;

function residentBytes(field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`${field}:\\s*(\\d+)`).exec(fs.readFileSync(STATUS, 'utf8'))?.[1];
  return 1024 * Number(kilobytes);
}

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What a run needs beside its inputs: what it holds at its end before any is given back, or the rise of the process's peak if that is larger. */
function memory(contender: Task): number {
  kept.latest = contender.run();
  collectGarbage();
  collectGarbage();
  let resident: number | undefined;
  try {
    fs.writeFileSync(...BEGIN_PEAK_ANEW);
    resident = residentBytes('VmRSS');
  } catch {
    resident = undefined;
  }
  const before = heldBytes();
  kept.latest = contender.run();
  const held = heldBytes() - before;
  return Math.max(held, resident === undefined ? 0 : residentBytes('VmHWM') - resident);
}

function answer(request: Request): Answer {
  switch (request.command) {
    case 'prepare': {
      const workload = findWorkload(request.workload);
      tasks.set(request.contender, taskOf(workload, request.contender, readInputs(request.folder)));
      return {};
    }
    case 'time':
      return { seconds: time(prepared(request.contender), request.seconds, request.clock) };
    case 'figures':
      writeDoubles(request.file, prepared(request.contender).figures());
      return {};
    case 'memory':
      return { bytes: memory(prepared(request.contender)) };
    case 'release':
      tasks.clear();
      collectGarbage();
      return {};
  }
}

process.on('message', (request: Request) => {
  let reply: Answer;
  try {
    reply = answer(request);
  } catch (error) {
    reply = { failure: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(reply);
});
