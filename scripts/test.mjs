// npm test: installs if needed, builds, checks types, lint and generated files, and runs the unit, browser and Office.js tests.
// Arguments choose steps: npm test -- unit browser
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, installIfNeeded, ROOT } from './install.mjs';

/** Steps of one group run side by side: each leaves a processor idle for some of its time. */
const GROUPS = [
  ['check', 'unit'],
  ['browser', 'office'],
];
const STEPS = GROUPS.flat();
const wanted = process.argv.slice(2).length ? process.argv.slice(2) : STEPS;
const unknown = wanted.filter((step) => !STEPS.includes(step));
if (unknown.length) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${STEPS.join(', ')}.`);
  process.exit(1);
}

installIfNeeded();
build();
const { findBrowser } = await import('./findBrowser.mjs');

const tool = (name) => path.join(ROOT, 'node_modules', name);

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'rotor-test-'));
const totals = { passed: 0, failed: 0, skipped: [] };
for (const group of GROUPS) {
  const steps = group.filter((each) => wanted.includes(each));
  if (steps.length === 0) continue;
  console.log(`\nRunning ${steps.join(' and ')} …`);
  await Promise.all(steps.map(runStep));
}
fs.rmSync(scratch, { recursive: true, force: true });

for (const what of totals.skipped) console.log(`\nSKIPPED: ${what}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;

/** Runs a step and shows what it said when it has ended, so that steps side by side do not talk at once. */
async function runStep(name) {
  const said = [];
  const begun = Date.now();
  await { check, unit, browser, office }[name]((text) => said.push(text));
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}\n${said.join('')}(${seconds} s)`);
}

/** Runs a script of Node and resolves with its exit code; `say` gets its output. */
function node(args, say, withOutput = true) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        if (withOutput || stream === child.stderr) say(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function count(passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
}

async function check(say) {
  const checks = [
    ['types', [tool('typescript/bin/tsc'), '--noEmit']],
    ['types of the benchmarks', [tool('typescript/bin/tsc'), '--noEmit', '-p', 'bench']],
    ['lint', [tool('eslint/bin/eslint.js'), 'src', 'test', 'bench', '--max-warnings', '0']],
    [
      'format',
      [
        tool('prettier/bin/prettier.cjs'),
        ...['--check', '--log-level', 'warn'],
        ...['src', 'test', 'scripts', 'bench', '*.{js,mjs,json}'],
      ],
    ],
    ['generated files', ['scripts/catalogue/write.mjs', '--check']],
  ];
  for (const [name, args] of checks) {
    const passed = (await node(args, say)) === 0;
    say(`${passed ? 'ok  ' : 'FAIL'}  ${name}\n`);
    count(passed ? 1 : 0, passed ? 0 : 1);
  }
}

function unit(say) {
  return jest('unit', say);
}

async function browser(say) {
  if (await requireBrowser('the browser tests', say)) await jest('browser', say, '--runInBand');
}

async function office(say) {
  if (!(await requireBrowser('the tests on genuine Office.js', say))) return;
  const folder = path.join(ROOT, 'test/excelHost');
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => path.join(folder, name));
  const report = path.join(scratch, 'office.tap');
  const reporters = ['spec', 'tap'].flatMap((name, i) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${i ? report : 'stdout'}`,
  ]);
  const status = await node(['--test', '--test-concurrency=1', ...reporters, ...files], say);
  const text = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
  const number = (what) => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const failed = number('fail') + number('cancelled');
  count(number('pass'), failed || (status === 0 ? 0 : 1));
}

async function jest(project, say, ...more) {
  const report = path.join(scratch, `${project}.json`);
  const args = [tool('jest/bin/jest.js'), '--selectProjects', project, '--json', `--outputFile=${report}`, ...more];
  // Jest prints its JSON where it is told to; what it says while it runs goes to the other channel.
  const status = await node(args, say, false);
  if (!fs.existsSync(report)) return count(0, 1);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return count(numPassedTests, failed || (status === 0 ? 0 : 1));
}

/** Where no browser runs, says so and why; on a machine that must have one, that is a failure. */
async function requireBrowser(what, say) {
  const found = await findBrowser();
  if (found.path) {
    process.env.CHROMIUM_PATH = found.path;
    say(`Browser: ${found.path} (${found.from})\n`);
    return true;
  }
  totals.skipped.push(`${what}, because ${found.reason}. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH.`);
  if (process.env.ROTOR_REQUIRE_BROWSER) count(0, 1);
  return false;
}
