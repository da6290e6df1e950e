import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(60_000);

const PROJECT = path.resolve(__dirname, '../..');
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['bench/run.mjs', ...args], {
    cwd: PROJECT,
    // What Python and its libraries make of it is left to a full run.
    env: { ...process.env, ROTOR_PYTHON: path.join(PROJECT, 'no-python-here') },
  });

describe('npm run bench', () => {
  it('runs Rotor and its peers on small data, and finds that they agree', async () => {
    const { stdout } = await run('--quick', 'rolling-performance', 'rolling-z-score', 'rolling-rotation');
    expect(stdout.match(/agrees/g)).toHaveLength(7);
    expect(stdout).not.toContain('DIFFERS');
    expect(stdout).toContain('pandas: not measured, because its process did not start');
  });

  it('refuses names that it does not know', async () => {
    await expect(run('sundial')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no benchmark sundial; there are conversion, '),
    });
  });
});
