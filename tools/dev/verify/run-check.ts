import { repository } from '../home.ts';
import { execute } from '../system/execute.ts';
import type { Tally } from './tally.ts';

const LIMIT_MS = 900_000;

/** Runs a tool of node_modules that says by its exit code whether all is well; counts as one check. */
export async function runCheck(args: readonly string[], progress: (text: string) => void): Promise<Tally> {
  try {
    await execute(process.execPath, args, {
      cwd: repository,
      limit: LIMIT_MS,
      keptLines: 400,
      env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' },
      onLine: (line) => progress(line.trim().slice(0, 60)),
    });
    return { passed: 1, failed: 0, report: '' };
  } catch (error) {
    return { passed: 0, failed: 1, report: error instanceof Error ? error.message : String(error) };
  }
}
