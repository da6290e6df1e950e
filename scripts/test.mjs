// npm test: installs if needed, builds, checks types, lint and generated files, and runs the unit, browser and Office.js tests.
// Arguments choose steps: npm test -- unit browser
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, installIfNeeded, ROOT, run, runTool } from './install.mjs';

const STEPS = ['check', 'unit', 'browser', 'office'];
const wanted = process.argv.slice(2).length ? process.argv.slice(2) : STEPS;
const unknown = wanted.filter((step) => !STEPS.includes(step));
if (unknown.length) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${STEPS.join(', ')}.`);
  process.exit(1);
}

installIfNeeded();
build();
const { findBrowser } = await import('./findBrowser.mjs');

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'rotor-test-'));
const totals = { passed: 0, failed: 0, skipped: [] };
for (const step of STEPS.filter((each) => wanted.includes(each))) {
  console.log(`\n── ${step} ${'─'.repeat(60 - step.length)}`);
  const begun = Date.now();
  await { check, unit, browser, office }[step]();
  console.log(`(${((Date.now() - begun) / 1000).toFixed(0)} s)`);
}
fs.rmSync(scratch, { recursive: true, force: true });

for (const what of totals.skipped) console.log(`\nSKIPPED: ${what}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;

function count(passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
}

function check() {
  const checks = [
    ['types', () => runTool('typescript/bin/tsc', ['--noEmit'])],
    ['types of the benchmarks', () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'bench'])],
    ['lint', () => runTool('eslint/bin/eslint.js', ['src', 'test', '--max-warnings', '0'])],
    [
      'format',
      () =>
        runTool('prettier/bin/prettier.cjs', [
          '--check',
          '--log-level',
          'warn',
          'src',
          'test',
          'scripts',
          'bench',
          '*.{js,mjs,json}',
        ]),
    ],
    ['generated files', () => run(process.execPath, ['scripts/catalogue/write.mjs', '--check'], { shell: false })],
  ];
  for (const [name, command] of checks) {
    const passed = command() === 0;
    console.log(`${passed ? 'ok  ' : 'FAIL'}  ${name}`);
    count(passed ? 1 : 0, passed ? 0 : 1);
  }
}

function unit() {
  jest('unit');
}

async function browser() {
  if (await requireBrowser('the browser tests')) jest('browser', '--runInBand');
}

async function office() {
  if (!(await requireBrowser('the tests on genuine Office.js'))) return;
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
  const status = run(process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...files], { shell: false });
  const text = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
  const number = (what) => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const failed = number('fail') + number('cancelled');
  count(number('pass'), failed || (status === 0 ? 0 : 1));
}

function jest(project, ...more) {
  const report = path.join(scratch, `${project}.json`);
  const status = runTool(
    'jest/bin/jest.js',
    ['--selectProjects', project, '--json', `--outputFile=${report}`, ...more],
    {
      // Jest prints its JSON where it is told to; what it says while it runs goes to the other channel.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (!fs.existsSync(report)) return count(0, 1);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  count(numPassedTests, failed || (status === 0 ? 0 : 1));
}

/** Where no browser runs, says so and why; on a machine that must have one, that is a failure. */
async function requireBrowser(what) {
  const found = await findBrowser();
  if (found.path) {
    process.env.CHROMIUM_PATH = found.path;
    console.log(`Browser: ${found.path} (${found.from})`);
    return true;
  }
  totals.skipped.push(`${what}, because ${found.reason}. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH.`);
  if (process.env.ROTOR_REQUIRE_BROWSER) count(0, 1);
  return false;
}
