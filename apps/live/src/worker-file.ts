import path from 'node:path';
import type { LiveSettings } from './config';

/** Where the program of a thread lies: the build puts each `name.worker.ts` beside the service as `name.worker.mjs`. */
export function workerFile(name: string, { WORKERS_DIR }: Pick<LiveSettings, 'WORKERS_DIR'>): string {
  return path.join(WORKERS_DIR ?? path.dirname(process.argv[1] ?? ''), `${name}.worker.mjs`);
}
