/** Contenders, Rotor among them, in their processes: got ready, timed in turn, asked for their figures. */
import path from 'node:path';
import { readDoubles } from './inputFiles';
import type { Answer, Clock } from './messages';
import type { MeasuringProcess } from './processes';
import type { Peer, Workload } from './workload';

export interface Effort {
  /** Small sizes: do all parts still run and agree? */
  readonly quick: boolean;
  readonly rounds: number;
  /** Least time of one measurement. */
  readonly seconds: number;
  readonly clock: Clock;
}

export interface Contender {
  readonly name: string;
  readonly process: MeasuringProcess;
  readonly seconds: number[];
  rounds: number;
}

/** Peers that take this long are measured in fewer rounds. */
const SLOW_SECONDS = 0.7;
const SLOW_ROUNDS = 3;
const VERY_SLOW_SECONDS = 6;

export async function prepare(
  { name, peersFile }: Workload,
  contender: string,
  process: MeasuringProcess,
  folder: string,
): Promise<Answer> {
  return process.ask({ command: 'prepare', workload: name, peersFile, contender, folder });
}

/** Gets a contender ready and runs it once or more, so that nothing is compiled or loaded while it is measured. */
export async function ready(
  workload: Workload,
  name: string,
  process: MeasuringProcess,
  folder: string,
  effort: Effort,
): Promise<Contender> {
  const trouble = await prepare(workload, name, process, folder);
  if (trouble.missing ?? trouble.failure) throw new Error(`${workload.name}, ${name}: ${reasonOf(trouble)}`);
  await timeOf(name, process, { ...effort, seconds: 2 * effort.seconds });
  return { name, process, seconds: [], rounds: effort.rounds };
}

export async function readyPeer(
  workload: Workload,
  { name }: Peer,
  process: MeasuringProcess,
  folder: string,
  effort: Effort,
): Promise<{ contender?: Contender; missing?: string }> {
  const prepared = await prepare(workload, name, process, folder);
  if (prepared.missing ?? prepared.failure) return { missing: reasonOf(prepared) };
  const { seconds, clock } = effort;
  const answer = await process.ask({ command: 'time', contender: name, seconds, clock });
  if (answer.seconds === undefined) return { missing: reasonOf(answer) };
  const contender = { name, process, seconds: [], rounds: roundsFor(answer.seconds, effort.rounds) };
  // The first run of a very slow one counts: it dwarfs what was loaded on the way.
  if (answer.seconds > VERY_SLOW_SECONDS) return { contender: { ...contender, seconds: [answer.seconds], rounds: 1 } };
  return { contender };
}

export function reasonOf({ missing, failure }: Answer): string {
  return missing ?? failure ?? 'it gave no answer';
}

function roundsFor(duration: number, rounds: number): number {
  return duration > SLOW_SECONDS ? Math.min(SLOW_ROUNDS, rounds) : rounds;
}

async function timeOf(contender: string, process: MeasuringProcess, { seconds, clock }: Effort): Promise<number> {
  const answer = await process.ask({ command: 'time', contender, seconds, clock });
  if (answer.seconds === undefined) throw new Error(`${contender}: ${reasonOf(answer)}`);
  return answer.seconds;
}

/** All contenders in turn, again and again, so that whatever else the machine does falls on all of them. */
export async function runRounds(contenders: readonly Contender[], effort: Effort): Promise<void> {
  for (let round = 0; round < effort.rounds; round++) {
    for (const contender of contenders) {
      if (contender.seconds.length >= contender.rounds) continue;
      contender.seconds.push(await timeOf(contender.name, contender.process, effort));
    }
  }
}

export async function figures({ name, process }: Contender, folder: string): Promise<Float64Array> {
  const file = path.join(folder, 'figures.result');
  const answer = await process.ask({ command: 'figures', contender: name, file });
  if (answer.missing ?? answer.failure) throw new Error(`${name}: ${reasonOf(answer)}`);
  return readDoubles(file);
}
