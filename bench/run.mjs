// npm run bench: measures Rotor beside its peers and writes docs/benchmarks.md.
//   npm run bench -- regime bootstrap    some workloads, printed alone
//   npm run bench -- --processor regime  by the processor's time, on a machine that does other things too
//   npm run bench -- --quick             the workloads on small data, printed alone: do all parts still run and agree?
import { createRequire } from 'node:module';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { startServer } from '../scripts/serve.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** The browser's driver stays where it is installed, because it looks for files beside itself. */
const installedDriver = {
  name: 'installed-driver',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^playwright-core$/ }, ({ path: name }) => ({
      path: pathToFileURL(path.join(path.dirname(require.resolve(`${name}/package.json`)), 'index.mjs')).href,
      external: true,
    })),
};

async function bundle(folder) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'bench/main.ts',
      worker: 'bench/runner/nodeWorker.ts',
      register: 'bench/runner/registerFunctions.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // As in the build that ships, constants stand where they are used.
    minifySyntax: true,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [installedDriver],
    logLevel: 'warning',
  });
}

/** Hyphenation dictionaries of the grid's text documents, which the workbench leaves out too. */
const noDictionaries = {
  name: 'no-dictionaries',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/[a-z]{2,3}[-A-Za-z0-9_]*\.js$/ }, ({ path: name, importer }) =>
      /engine-render[\\/]lib[\\/]es/.test(importer) && !/^\.\/(facade|index|en)/.test(name)
        ? { path: name, namespace: 'left-out' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: '' }));
  },
};

/** The grid by itself, in a folder that the project's server serves. */
async function buildBarePage(folder) {
  const outdir = path.join(folder, 'bare');
  await build({
    absWorkingDir: ROOT,
    entryPoints: { bare: 'bench/workbench/barePage.ts' },
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2021',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [noDictionaries],
    logLevel: 'warning',
  });
  fs.copyFileSync(path.join(ROOT, 'bench/workbench/bare.html'), path.join(outdir, 'workbench.html'));
  return outdir;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rotor-bench-'));
try {
  await bundle(folder);
  const { main } = await import(pathToFileURL(path.join(folder, 'main.mjs')).href);
  process.exitCode = await main({
    root: ROOT,
    folder,
    args: process.argv.slice(2),
    tools: { buildBarePage, findBrowser, startServer },
  });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
