/** docs/benchmarks.md and its charts. */
import fs from 'node:fs';
import path from 'node:path';
import type { FunctionsScript } from '../runner/functionsScript';
import type { WorkloadResult } from '../runner/measure';
import type { WorkbenchResult } from '../workbench/measureWorkbench';
import { peersChart, workbenchChart } from './charts';
import { digits, duration, megabytes, milliseconds, spreadText } from './figures';
import { judgesMemory, LEAST_JUDGED_BYTES, MOST_MEMORY, shortfalls } from './verdicts';

export interface Report {
  readonly machine: string;
  readonly minutes: number;
  readonly results: readonly WorkloadResult[];
  readonly script: FunctionsScript | undefined;
  readonly workbench: WorkbenchResult | undefined;
}

export function writePage(root: string, report: Report): void {
  const charts = path.join(root, 'docs/benchmarks');
  fs.mkdirSync(charts, { recursive: true });
  fs.writeFileSync(path.join(charts, 'peers.svg'), peersChart(report.results));
  const rows = report.workbench?.rows ?? [];
  if (rows.length > 0) fs.writeFileSync(path.join(charts, 'workbench.svg'), workbenchChart(rows));
  fs.writeFileSync(path.join(root, 'docs/benchmarks.md'), pageText(report));
}

export function pageText(report: Report): string {
  return [
    introduction(report),
    section('What falls short', shortfallList(report)),
    section('Beside its peers', peersTable(report.results)),
    section('Limits', limitsTable(report.results)),
    section('Growth with size', growthTable(report.results)),
    section('Memory', memoryTable(report.results)),
    section('functions.js', scriptText(report.script)),
    section('The workbench', workbenchTable(report.workbench)),
    section('What is measured', descriptions(report.results)),
  ].join('\n');
}

function section(title: string, text: string): string {
  return `## ${title}\n\n${text}\n`;
}

function introduction({ machine, minutes }: Report): string {
  return `<!-- Written by npm run bench. -->

# Benchmarks

Rotor beside what people would use instead: pandas, numpy, scipy, statsmodels and arch in Python; simple-statistics,
technicalindicators and trading-signals in JavaScript; the grid by itself under the workbench. \`npm run bench\` measured all of it in
one run of ${digits(minutes)} minutes and wrote this page; \`npm run bench -- regime\` measures one row and prints it.

Machine: ${machine}.

Data come from fixed seeds, the same bytes on every side. Rotor, its peers in JavaScript and those in Python run in a process each and
are measured in turn, round by round: a ratio is a peer’s time over Rotor’s in the same round, given as the median with the lowest and
highest round in brackets. Every peer’s figures were compared with Rotor’s first. Times are of calls that have run before; each is the
mean of as many calls as fit into 60 ms. The C library was told to keep freed memory, on all sides.
`;
}

function shortfallList({ results, script }: Report): string {
  const texts = shortfalls(results, script);
  if (texts.length === 0) return 'Nothing: every target below is met.';
  return texts.map((text) => `- ${text}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[], textColumns: number): string {
  const rule = head.map((_, column) => (column < textColumns ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function peersTable(results: readonly WorkloadResult[]): string {
  const rows = results.flatMap(({ workload, seconds, peers }) =>
    peers.map(({ peer, missing, seconds: taken, ratio, agrees, difference, rounds }, index) => [
      index === 0 ? workload.title : '',
      index === 0 ? duration(seconds.median) : '',
      peer.does === undefined ? peer.name : `${peer.name} (${peer.does})`,
      taken ? duration(taken.median) : `not measured: ${missing ?? ''}`,
      ratio ? spreadText(ratio) : '',
      rounds === undefined ? '' : String(rounds),
      agrees === undefined ? '' : `${agrees ? '' : '**differs**: '}${difference ?? ''}`,
    ]),
  );
  const head = ['function', 'Rotor', 'peer', 'peer’s time', 'ratio', 'rounds', 'largest relative difference'];
  return `![Ratios](benchmarks/peers.svg)\n\n${table(head, rows, 1)}`;
}

function limitsTable(results: readonly WorkloadResult[]): string {
  const rows = results.flatMap(({ workload, seconds, limits }) =>
    limits.map(({ limit, seconds: taken, ratio }) => [
      workload.title,
      limit.what,
      duration(seconds.median),
      duration(taken.median),
      spreadText(ratio),
      `${limit.within}`,
    ]),
  );
  return `What no program could do without, in the same process.\n\n${table(
    ['function', 'limit', 'Rotor', 'limit’s time', 'Rotor takes so many times as long', 'target'],
    rows,
    2,
  )}`;
}

function growthTable(results: readonly WorkloadResult[]): string {
  const rows = results
    .filter(({ exponent }) => exponent !== undefined)
    .map(({ workload, growth, exponent }) => [
      workload.title,
      growth.map(({ size, seconds }) => `${size.toLocaleString('en')}: ${duration(seconds)}`).join(', '),
      workload.unit,
      digits(exponent ?? NaN),
      String(workload.growthLimit),
    ]);
  return `The exponent e in time ≈ c·size^e, by least squares on the logarithms. Long columns begin at sizes that no longer fit into the
processor’s caches: on the way out of a cache every program’s time grows faster than its data.\n\n${table(
    ['function', 'median times', 'of', 'exponent', 'target'],
    rows,
    3,
  )}`;
}

function memoryTable(results: readonly WorkloadResult[]): string {
  const rows = results
    .filter(judgesMemory)
    .map(({ workload, inputBytes, peakBytes = NaN, widerPeakBytes }) => [
      workload.title,
      megabytes(inputBytes),
      megabytes(peakBytes),
      digits(peakBytes / inputBytes),
      widerPeakBytes === undefined ? '' : megabytes(widerPeakBytes),
    ]);
  return `Peak of one run above what was in use before, results included; the target is ${MOST_MEMORY} times the input. Inputs below
${megabytes(LEAST_JUDGED_BYTES)} are left out, because the JavaScript engine’s own needs would hide those of the computation. A window a hundred
times as wide must not need more.

${table(['function', 'input', 'peak', 'peak/input', 'peak with the wider window'], rows, 1)}`;
}

function scriptText(script: FunctionsScript | undefined): string {
  if (!script) return 'Not measured: nothing is built.';
  const { functions, bytes, gzipBytes, parse, register, total } = script;
  return `${functions} functions in ${digits(bytes / 1024)} KB, ${digits(gzipBytes / 1024)} KB gzip (target: 45). In a process in which nothing has run
yet the script is parsed in ${milliseconds(parse)} and its functions are registered in ${milliseconds(register)}, ${milliseconds(total)} together (target: 20 ms).`;
}

function workbenchTable(workbench: WorkbenchResult | undefined): string {
  if (!workbench || workbench.rows.length === 0)
    return `Not measured: ${workbench?.missing ?? 'it was not asked for'}.`;
  const rows = workbench.rows.map(({ title, rotor, bare, seconds, bareSeconds, ratio }) => [
    title,
    rotor,
    milliseconds(seconds),
    bare,
    bareSeconds ? milliseconds(bareSeconds) : '',
    ratio ? spreadText(ratio) : '',
  ]);
  return `In headless Chromium, beside a page that holds the same grid with its own functions and nothing else. The engine gathers edits
for 100 ms before it calculates, on both sides.

![Times](benchmarks/workbench.svg)

${table(['what', 'Rotor', 'time', 'grid by itself', 'time', 'Rotor takes so many times as long'], rows, 2)}`;
}

function descriptions(results: readonly WorkloadResult[]): string {
  return results.map(({ workload }) => `- **${workload.title}** (\`${workload.name}\`): ${workload.what}`).join('\n');
}
