import type { PsiLog } from '@nuanxin/organization/roster-match';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PsiHome } from './home';

export const logFile = (home: PsiHome, run: string) => home.at('log', `${run}.json`);

export function keepLog(home: PsiHome, run: string, log: PsiLog): void {
  const file = logFile(home, run);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(log, null, 2)}\n`);
}
