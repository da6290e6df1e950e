import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPTS = path.join(__dirname, '../../scripts/datasets');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rotor-figures-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Levels as the script that makes the data sets computes them from a file of returns; what it prints if it refuses. */
function levelsOf(...returns: readonly string[]): unknown {
  writeFileSync(path.join(folder, 'returns.csv'), `month,r\n${returns.map((one) => `2024-01-01,${one}\n`).join('')}`);
  const address = (file: string) => JSON.stringify(pathToFileURL(path.join(SCRIPTS, file)).href);
  const code = `
    const { Figures, FRENCH_MISSING } = await import(${address('figures.mjs')});
    const { levelsFrom } = await import(${address('levels.mjs')});
    const answer = () => levelsFrom('r', new Figures(${JSON.stringify(folder)}).table('returns.csv').numbers('r', FRENCH_MISSING));
    try { console.log(JSON.stringify(answer())); } catch (error) { console.log(JSON.stringify(error.message)); }`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

test('levels begin at 100 one period before the first return and compound', () => {
  expect(levelsOf('10', '-50', '0')).toEqual([100, 110.00000000000001, 55.00000000000001, 55.00000000000001]);
});

test('a code for a missing figure is no return: levels begin later', () => {
  expect(levelsOf('-99.99', '-999', '', '25')).toEqual([null, null, null, 100, 125]);
});

test.each([
  ['a figure missing within the series', ['1', '-99.99', '1'], 'r: the return of row 2 is missing within the series'],
  ['a loss of everything', ['1', '-100'], 'r: the return of row 2 is -100 %'],
  ['no return at all', ['', '-999'], 'r has no return'],
  ['text', ['1', 'n.a.'], 'returns.csv: r of row 2 is "n.a.", not a number'],
])('refuses %s', (_, returns, message) => {
  expect(levelsOf(...returns)).toBe(message);
});
