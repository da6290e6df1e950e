// Installs the packages that package-lock.json names, where they are not there yet. Uses nothing but Node, because it runs first.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** npm writes this when an installation is complete; it says which packages are there. */
const INSTALLED = path.join(ROOT, 'node_modules/.package-lock.json');
const WANTED = path.join(ROOT, 'package-lock.json');

/** Runs a command in the project's folder with its output shown, and ends this process where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

export function requireSuccess(status, what) {
  if (status === 0) return;
  console.error(`\n${what} failed.`);
  process.exit(status);
}

export function installIfNeeded() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Rotor needs Node.js 20 or later; this is ${process.version}.`);
    process.exit(1);
  }
  const isCurrent = fs.existsSync(INSTALLED) && fs.statSync(INSTALLED).mtimeMs >= fs.statSync(WANTED).mtimeMs;
  if (isCurrent) return;
  console.log('Installing packages …');
  requireSuccess(run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']), 'Installing packages');
}

/** Runs a tool that a package brought. */
export function runTool(name, args, options) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', name), ...args], { ...options, shell: false });
}

/** Builds everything into an empty dist/, so that no file of an earlier build is left. */
export function build() {
  console.log('Building …');
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  requireSuccess(runTool('webpack/bin/webpack.js', []), 'The build');
}
