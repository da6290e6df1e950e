// npm start: installs if needed, builds, serves the workbench and opens it.
//   --port N    another port than 3000
//   --no-open   do not open a browser
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installIfNeeded, ROOT } from './install.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '3000' }, 'no-open': { type: 'boolean', default: false } },
});
installIfNeeded();
build();

const { startServer } = await import('./serve.mjs');
try {
  const { url } = await startServer({ root: path.join(ROOT, 'dist'), port: Number(values.port) });
  console.log(`\nRotor's workbench is at ${url} (Ctrl+C ends it).`);
  if (!values['no-open']) await openBrowser(url);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** A machine without a browser, such as a server, is no failure: the address stands above. */
async function openBrowser(url) {
  const { default: open } = await import('open');
  const child = await open(url).catch(() => undefined);
  child?.on('error', () => console.log('No browser could be opened; open the address by hand.'));
}
