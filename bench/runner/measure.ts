/** Measures one workload: Rotor and its peers in turn, round by round, then growth and memory. */
import path from 'node:path';
import { figures, prepare, ready, readyPeer, reasonOf, runRounds, type Contender, type Effort } from './contenders';
import { writeInputs } from './inputFiles';
import { ROTOR, WIDER } from './messages';
import type { MeasuringProcess } from './processes';
import { compareFigures, growthExponent, ratios, spread, type Spread } from './summary';
import type { Inputs, Limit, Peer, Workload } from './workload';

export interface Processes {
  readonly rotor: MeasuringProcess;
  readonly javascript: MeasuringProcess;
  readonly python: MeasuringProcess;
  /** A new process, in which nothing has run yet. */
  readonly fresh: () => MeasuringProcess;
}

export interface PeerResult {
  readonly peer: Peer;
  /** Why it was not measured. */
  readonly missing?: string;
  readonly agrees?: boolean;
  readonly difference?: string;
  readonly seconds?: Spread;
  /** Its time over Rotor's. */
  readonly ratio?: Spread;
  readonly rounds?: number;
}

export interface LimitResult {
  readonly limit: Limit;
  readonly seconds: Spread;
  /** Rotor's time over the limit's. */
  readonly ratio: Spread;
}

export interface WorkloadResult {
  readonly workload: Workload;
  readonly size: number;
  readonly seconds: Spread;
  readonly peers: readonly PeerResult[];
  readonly limits: readonly LimitResult[];
  readonly growth: readonly { readonly size: number; readonly seconds: number }[];
  /** Of time with size; undefined where it was not measured. */
  readonly exponent: number | undefined;
  readonly inputBytes: number;
  /** Of memory, in a process of its own; undefined where it was not measured. */
  readonly peakBytes: number | undefined;
  readonly widerPeakBytes: number | undefined;
}

const GROWTH_ROUNDS = 5;

export async function measure(
  workload: Workload,
  processes: Processes,
  effort: Effort,
  folder: string,
): Promise<WorkloadResult> {
  const size = effort.quick ? workload.quickSize : workload.size;
  const inputs = workload.inputs(size);
  const place = path.join(folder, `${workload.name}-${size}`);
  writeInputs(place, inputs);

  const rotor = await ready(workload, ROTOR, processes.rotor, place, effort);
  const limits = await inTurn(workload.limits, ({ what }) => ready(workload, what, processes.rotor, place, effort));
  const peers = await inTurn(workload.peers, async (peer) => {
    const process = peer.language === 'python' ? processes.python : processes.javascript;
    return { peer, ...(await readyPeer(workload, peer, process, place, effort)) };
  });
  await runRounds([rotor, ...limits, ...peers.flatMap(({ contender }) => contender ?? [])], effort);
  const result = {
    workload,
    size,
    seconds: spread(rotor.seconds),
    peers: await inTurn(peers, (each) => peerResult(workload, each, rotor, place)),
    limits: workload.limits.map((limit, i) => limitResult(limit, limits[i], rotor)),
  };
  for (const each of [processes.rotor, processes.javascript, processes.python]) await each.ask({ command: 'release' });
  const growth = await measureGrowth(workload, processes.rotor, effort, folder);
  return {
    ...result,
    growth,
    exponent:
      growth.length > 2
        ? growthExponent(
            growth.map((point) => point.size),
            growth.map((point) => point.seconds),
          )
        : undefined,
    inputBytes: bytesOf(inputs),
    peakBytes: effort.quick ? undefined : await peakBytes(workload, ROTOR, processes, place),
    widerPeakBytes:
      effort.quick || !workload.widerWindow ? undefined : await peakBytes(workload, WIDER, processes, place),
  };
}

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function peerResult(
  workload: Workload,
  { peer, contender, missing }: { peer: Peer; contender?: Contender; missing?: string },
  rotor: Contender,
  folder: string,
): Promise<PeerResult> {
  if (!contender) return { peer, missing: missing ?? 'it is not here' };
  const own = await figures(rotor, folder);
  const theirs = await figures(contender, folder);
  const compared = workload.compare?.(own, theirs) ?? compareFigures(own, theirs, workload.tolerance);
  return {
    peer,
    ...compared,
    seconds: spread(contender.seconds),
    ratio: spread(ratios(contender.seconds, rotor.seconds)),
    rounds: contender.seconds.length,
  };
}

function limitResult(limit: Limit, contender: Contender | undefined, rotor: Contender): LimitResult {
  const taken = contender?.seconds ?? [];
  return { limit, seconds: spread(taken), ratio: spread(ratios(rotor.seconds, taken)) };
}

async function measureGrowth(
  workload: Workload,
  process: MeasuringProcess,
  effort: Effort,
  folder: string,
): Promise<{ size: number; seconds: number }[]> {
  if (effort.quick) return [];
  const points: { size: number; seconds: number }[] = [];
  for (const size of workload.growthSizes) {
    const place = path.join(folder, `${workload.name}-${size}`);
    writeInputs(place, workload.inputs(size));
    const contender = await ready(workload, ROTOR, process, place, effort);
    await runRounds([contender], { ...effort, rounds: GROWTH_ROUNDS });
    points.push({ size, seconds: spread(contender.seconds).median });
    await process.ask({ command: 'release' });
  }
  return points;
}

function bytesOf(inputs: Inputs): number {
  return Object.values(inputs).reduce((total, { byteLength }) => total + byteLength, 0);
}

async function peakBytes(workload: Workload, contender: string, { fresh }: Processes, folder: string): Promise<number> {
  const process = fresh();
  try {
    await prepare(workload, contender, process, folder);
    const answer = await process.ask({ command: 'memory', contender });
    if (answer.bytes === undefined) throw new Error(`${workload.name}, memory: ${reasonOf(answer)}`);
    return answer.bytes;
  } finally {
    process.close();
  }
}
