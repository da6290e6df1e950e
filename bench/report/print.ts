/** What the console shows while it runs. */
import type { WorkloadResult } from '../runner/measure';
import type { FunctionsScript } from '../runner/functionsScript';
import type { WorkbenchResult } from '../workbench/measureWorkbench';
import { digits, duration, megabytes, milliseconds, spreadText } from './figures';

export function printResult({
  workload,
  size,
  seconds,
  peers,
  limits,
  exponent,
  inputBytes,
  peakBytes,
  widerPeakBytes,
}: WorkloadResult): void {
  console.log(`\n${workload.name}: ${size.toLocaleString('en')} ${workload.unit}, ${duration(seconds.median)}`);
  for (const { peer, missing, seconds: taken, ratio, agrees, difference, rounds } of peers) {
    const outcome =
      taken && ratio
        ? `${duration(taken.median)}, ${spreadText(ratio)} times as long in ${rounds ?? 0} rounds; ${agrees ? 'agrees' : 'DIFFERS'}: ${difference ?? ''}`
        : `not measured, because ${missing ?? ''}`;
    console.log(`  ${peer.name}: ${outcome}`);
  }
  for (const { limit, seconds: taken, ratio } of limits) {
    console.log(`  limit, ${limit.what}: ${duration(taken.median)}; Rotor takes ${spreadText(ratio)} times as long`);
  }
  if (peakBytes !== undefined) {
    const wider = widerPeakBytes === undefined ? '' : `, ${megabytes(widerPeakBytes)} with a wider window`;
    console.log(
      `  memory ${megabytes(peakBytes)} for ${megabytes(inputBytes)} of input (${digits(peakBytes / inputBytes)})${wider}`,
    );
  }
  if (exponent !== undefined) console.log(`  growth with size to the power of ${digits(exponent)}`);
}

export function printFunctionsScript({ functions, gzipBytes, parse, register, total }: FunctionsScript): void {
  console.log(`\nfunctions.js: ${functions} functions, ${digits(gzipBytes / 1024)} KB gzip`);
  console.log(
    `  ${duration(parse.median)} to parse, ${duration(register.median)} to register, ${milliseconds(total)} together`,
  );
}

export function printWorkbench({ rows, missing }: WorkbenchResult): void {
  console.log(`\nworkbench${missing === undefined ? '' : `: not measured, because ${missing}`}`);
  for (const { title, seconds, bareSeconds, ratio } of rows) {
    const beside =
      bareSeconds && ratio ? `; the grid by itself ${duration(bareSeconds.median)}, ratio ${spreadText(ratio)}` : '';
    console.log(`  ${title}: ${duration(seconds.median)}${beside}`);
  }
}
