import { rmSync } from 'node:fs';
import { repository } from '../home.ts';
import { execute } from '../system/execute.ts';
import { readJson } from '../system/read-json.ts';
import { type JestResult, type Tally, tallyOf } from './tally.ts';

const JEST = 'node_modules/jest/bin/jest.js';

export interface JestRun {
  /** Where Jest writes its result. */
  readonly resultFile: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly limitSeconds: number;
}

/** Runs Jest and counts. A Jest that dies without a result counts as one failure with its last words. */
export async function runJest(
  { resultFile, args, env, limitSeconds }: JestRun,
  progress: (text: string) => void,
): Promise<Tally> {
  rmSync(resultFile, { force: true });
  let files = 0;
  let failed = 0;
  let said = '';
  try {
    await execute(
      process.execPath,
      [JEST, '--json', `--outputFile=${resultFile}`, '--passWithNoTests', ...args],
      {
        cwd: repository,
        limit: limitSeconds * 1000,
        env: { ...process.env, ...env, FORCE_COLOR: '0', NX_DAEMON: 'false' },
        onLine: (line) => {
          if (/^(PASS|FAIL) /.test(line)) files += 1;
          if (line.startsWith('FAIL ')) failed += 1;
          progress(`${files} files${failed > 0 ? `, ${failed} with failures` : ''}`);
        },
      },
    );
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  const result = readJson<JestResult>(resultFile);
  return result ? tallyOf(result) : { passed: 0, failed: 1, report: said || 'Jest ended without a result.' };
}
