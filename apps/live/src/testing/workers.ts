import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');

/** Where the threads of this process's specs lie: inside the repository, so that they find their packages. */
export const WORKERS_DIR = path.join(root, 'dist/specs', String(process.pid));

/** Bundles the threads of live as a build does. */
export function bundleWorkers(): void {
  const script = `import { bundleWorkers } from './tools/bundle.mjs'; await bundleWorkers('apps/live', process.argv[1]);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, WORKERS_DIR], { cwd: root });
}

export function removeWorkers(): void {
  rmSync(WORKERS_DIR, { recursive: true, force: true });
}
