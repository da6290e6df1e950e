// What the commands for Excel share: the built add-in on https://localhost:3000, and Microsoft's tool that tells Excel of it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../serve.mjs';

/** The address in manifest.xml; Excel reads no other. */
const PORT = 3000;
const DEVELOPMENT_URL = `https://localhost:${PORT}`;
/**
 * Fetched when asked for and no dependency of the project: it brings hundreds of packages, among them a module for the system's
 * keychain that is compiled on the machine. Manifests in XML do without that module; .npmrc leaves it uncompiled.
 */
const DEBUGGING_TOOL = 'office-addin-debugging@7.0.0';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(project, 'dist');
/** As the tool takes it, which runs in the project's folder: a path without blanks on every system. */
const MANIFEST = 'dist/manifest.xml';

/** A reason to stop that the reader can do something about; shown without a stack. */
export class Obstacle extends Error {}

export function requireBuild() {
  const file = path.join(dist, 'manifest.xml');
  if (!fs.existsSync(file)) throw new Obstacle('There is no built add-in yet. Run "npm run build" first.');
  if (!fs.readFileSync(file, 'utf8').includes(DEVELOPMENT_URL)) {
    throw new Obstacle(
      `dist was built for another address than ${DEVELOPMENT_URL}. Run "npm run build" without ROTOR_BASE_URL.`,
    );
  }
}

/** A certificate for localhost that the system trusts; the first time the system asks for consent. */
async function certificate() {
  const { default: certificates } = await import('office-addin-dev-certs');
  try {
    const { key, cert } = await certificates.getHttpsServerOptions();
    return { key, cert };
  } catch (error) {
    throw new Obstacle(
      `Excel loads add-ins over https alone, and no trusted certificate for localhost could be installed: ${error.message}\n` +
        'Run "npx office-addin-dev-certs install", consent when the system asks, and try again.',
    );
  }
}

/** Serves dist until the program ends. */
export async function serveAddIn() {
  const tls = await certificate();
  try {
    await startServer({ root: dist, port: PORT, tls });
  } catch (error) {
    throw new Obstacle(`${error.message} Rotor's manifest names port ${PORT}, so another one does not help.`);
  }
  console.log(`Rotor is served from ${DEVELOPMENT_URL}.`);
}

/** How to run a package that is not installed: by the npm that runs this script, else by npx. */
function packageRunner() {
  const npm = process.env.npm_execpath;
  // Started so, no shell reads the words, which may hold & and % from an address.
  if (npm?.endsWith('npm-cli.js')) {
    return { program: process.execPath, words: [npm, 'exec', '--yes', DEBUGGING_TOOL, '--'] };
  }
  // On Windows npx is a script for the shell.
  if (process.platform === 'win32') throw new Obstacle('Start this with npm: npm run excel.');
  return { program: 'npx', words: ['--yes', DEBUGGING_TOOL] };
}

/** Runs Microsoft's tool and resolves when it is done; it says itself what it does. */
export async function runDebuggingTool(command, ...options) {
  const { program, words } = packageRunner();
  const child = spawn(program, [...words, command, MANIFEST, ...options], { cwd: project, stdio: 'inherit' });
  await new Promise((resolve, reject) => {
    child.once('error', () => reject(new Obstacle('npm was not found; start this with "npm run".')));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Obstacle(`${DEBUGGING_TOOL} ended with code ${code}; what it said stands above.`));
    });
  });
}

/** Runs a command line and tells an obstacle in words. */
export async function command(run) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
