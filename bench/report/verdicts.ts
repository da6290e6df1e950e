/** What falls short of its target, in sentences. */
import type { FunctionsScript } from '../runner/functionsScript';
import { MOST_GZIP_BYTES, MOST_SECONDS } from '../runner/functionsScript';
import type { LimitResult, PeerResult, WorkloadResult } from '../runner/measure';
import type { Workload } from '../runner/workload';
import { digits, duration, megabytes } from './figures';

/** Memory of a run over that of its inputs. */
export const MOST_MEMORY = 3;
/** Below this much the JavaScript engine's own needs hide those of the computation. */
export const LEAST_JUDGED_BYTES = 4_000_000;
/** Exponents are shown with two digits. */
const HALF_A_DIGIT = 0.005;
/** A wider window may need so many bytes more, which are the engine's own. */
const WINDOW_ALLOWANCE = 4_000_000;

export function shortfalls(results: readonly WorkloadResult[], script: FunctionsScript | undefined): readonly string[] {
  return [...results.flatMap(ofWorkload), ...(script ? ofScript(script) : [])];
}

export function judgesMemory({ inputBytes }: WorkloadResult): boolean {
  return inputBytes >= LEAST_JUDGED_BYTES;
}

function ofWorkload(result: WorkloadResult): readonly string[] {
  const { workload, peers, limits } = result;
  const texts = [
    ...peers.flatMap((peer) => ofPeer(peer, workload)),
    ...limits.flatMap(ofLimit),
    ...ofGrowth(result),
    ...ofMemory(result),
  ];
  return texts.map((text) => `${workload.title}: ${text}`);
}

function ofPeer(
  { peer, missing, agrees, difference, ratio }: PeerResult,
  { wantedRatio }: Workload,
): readonly string[] {
  if (missing !== undefined) return [`${peer.name} was not measured, because ${missing}.`];
  const texts = agrees === false ? [`${peer.name} gives other figures (${difference ?? ''}).`] : [];
  const wanted = peer.wantedRatio ?? wantedRatio;
  if (!ratio || ratio.median > wanted) return texts;
  const beside = ratio.median < 1 ? `slower than ${peer.name}` : `faster than ${peer.name}, but not enough`;
  return [...texts, `${beside}; the ratio is ${digits(ratio.median)} and should be above ${wanted}.`];
}

function ofLimit({ limit, ratio }: LimitResult): readonly string[] {
  if (ratio.median <= limit.within) return [];
  return [`${digits(ratio.median)} times as long as ${limit.what}; the target was ${limit.within}.`];
}

function ofGrowth({ workload, exponent }: WorkloadResult): readonly string[] {
  if (exponent === undefined || exponent <= workload.growthLimit + HALF_A_DIGIT) return [];
  return [`time grows with size to the power of ${digits(exponent)}; the target was ${workload.growthLimit}.`];
}

function ofMemory(result: WorkloadResult): readonly string[] {
  const { inputBytes, peakBytes = NaN, widerPeakBytes = NaN } = result;
  const texts: string[] = [];
  if (judgesMemory(result) && peakBytes > MOST_MEMORY * inputBytes) {
    texts.push(`needs ${digits(peakBytes / inputBytes)} times its input in memory; the target was ${MOST_MEMORY}.`);
  }
  if (widerPeakBytes > peakBytes + widerAllowance(inputBytes)) {
    texts.push(`a wider window takes ${megabytes(widerPeakBytes - peakBytes)} more memory.`);
  }
  return texts;
}

/** When the engine collects garbage is not the computation’s doing, and moves the peak by as much as one result. */
function widerAllowance(inputBytes: number): number {
  return WINDOW_ALLOWANCE + inputBytes / 2;
}

function ofScript({ gzipBytes, total }: FunctionsScript): readonly string[] {
  const texts: string[] = [];
  if (gzipBytes > MOST_GZIP_BYTES) {
    texts.push(`functions.js: ${digits(gzipBytes / 1024)} KB gzip; the target was ${MOST_GZIP_BYTES / 1024} KB.`);
  }
  if (total.median > MOST_SECONDS) {
    texts.push(`functions.js: registered within ${duration(total.median)}; the target was ${duration(MOST_SECONDS)}.`);
  }
  return texts;
}
