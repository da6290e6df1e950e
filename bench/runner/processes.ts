/** The processes in which contenders run, each asked one thing at a time. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import type { Answer, Request } from './messages';

export interface MeasuringProcess {
  ask(request: Request): Promise<Answer>;
  close(): void;
}

/** One answer follows each request; a process that ends answers with the reason. */
class Exchange {
  private waiting: ((answer: Answer) => void) | undefined;
  private ended: string | undefined;

  constructor(
    child: ChildProcess,
    private readonly send: (request: Request) => void,
  ) {
    child.once('error', (error) => this.end(`its process did not start (${error.message})`));
    child.once('exit', (code, signal) => this.end(`its process ended (${signal ?? `code ${String(code)}`})`));
  }

  ask(request: Request): Promise<Answer> {
    if (this.ended !== undefined) return Promise.resolve({ missing: this.ended });
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.send(request);
    });
  }

  settle(answer: Answer): void {
    const resolve = this.waiting;
    this.waiting = undefined;
    resolve?.(answer);
  }

  private end(reason: string): void {
    this.ended ??= reason;
    this.settle({ missing: this.ended });
  }
}

/**
 * The C library keeps the memory it has been given, for every contender alike: whether it hands large blocks back and has to ask
 * for them again is luck, and costs as much as the computations that are measured. Other systems ignore this.
 */
const KEEPS_MEMORY = {
  MALLOC_MMAP_MAX_: '0',
  MALLOC_TRIM_THRESHOLD_: '4000000000',
};

/** @param folder Where the bundled scripts are. */
export function startNode(folder: string): MeasuringProcess {
  const child = fork(path.join(folder, 'worker.mjs'), {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...KEEPS_MEMORY },
  });
  const exchange = new Exchange(child, (request) => void child.send(request));
  child.on('message', (answer) => exchange.settle(answer as Answer));
  return { ask: (request) => exchange.ask(request), close: () => void child.kill() };
}

export function pythonCommand(): string {
  return process.env['ROTOR_PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');
}

/** @param root The project's folder. */
export function startPython(root: string): MeasuringProcess {
  const child = spawn(pythonCommand(), ['-u', path.join(root, 'bench/peers/serve.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...KEEPS_MEMORY, PYTHONDONTWRITEBYTECODE: '1' },
  });
  child.stdin.on('error', () => undefined);
  const exchange = new Exchange(child, (request) => void child.stdin.write(`${JSON.stringify(request)}\n`));
  readline.createInterface({ input: child.stdout }).on('line', (line) => exchange.settle(JSON.parse(line) as Answer));
  return { ask: (request) => exchange.ask(request), close: () => void child.kill() };
}
