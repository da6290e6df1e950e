// Serves the built add-in: the workbench at `/`, and everything Excel asks for, over http or https.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** Excel fetches functions.json from Office's own origin, so every answer allows other origins. */
const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' };

/**
 * @param {{ root: string, port: number, host?: string, tls?: { key: Buffer | string, cert: Buffer | string } }} options
 *   port 0 takes a free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} Rejects with a message in words if the port is taken.
 */
export async function startServer({ root, port, host = 'localhost', tls }) {
  if (!fs.existsSync(path.join(root, 'workbench.html'))) {
    throw new Error(`There is no built add-in in ${root}. Run "npm run build" first.`);
  }
  const files = sirv(root, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  const answer = (request, response) =>
    files(request, response, () => {
      response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Not found');
    });
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Stop the program that uses it, or choose another with --port.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    url: `${tls ? 'https' : 'http'}://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3000' }, root: { type: 'string', default: 'dist' } },
  });
  const { url } = await startServer({ root: path.resolve(values.root), port: Number(values.port) });
  console.log(`Rotor's workbench: ${url}`);
}
