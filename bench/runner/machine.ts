import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { pythonCommand } from './processes';

const LIBRARIES = ['numpy', 'pandas', 'scipy', 'statsmodels', 'arch'];
const ASK_VERSIONS = `
import importlib.metadata as metadata, platform
found = ['Python ' + platform.python_version()]
for name in ${JSON.stringify(LIBRARIES)}:
    try: found.append(name + ' ' + metadata.version(name))
    except metadata.PackageNotFoundError: pass
print(', '.join(found))`;

/** One line: processor, memory, system, and the versions of everything that was measured. */
export function machine(): string {
  const [processor] = os.cpus();
  return [
    `${os.cpus().length} × ${processor?.model.trim() ?? 'an unknown processor'}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `${os.type()} ${os.release().split('-')[0] ?? ''}`,
    `Node ${process.versions.node}`,
    pythonVersions(),
  ].join(', ');
}

function pythonVersions(): string {
  try {
    return execFileSync(pythonCommand(), ['-c', ASK_VERSIONS], { encoding: 'utf8' }).trim();
  } catch {
    return 'no Python';
  }
}
