/** The built add-in on a free port, served by the project's own server. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../../..');

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export function startServer(): Promise<RunningServer> {
  // Another build than dist can be tested, such as one made without minifying.
  const root = process.env['ROTOR_DIST'] ?? 'dist';
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', '0', '--root', root], { cwd: PROJECT });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.once('exit', () => resolve());
      server.kill();
    });
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (data: Buffer): void => {
      output += data.toString();
      const url = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (url) resolve({ url, close });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
}
