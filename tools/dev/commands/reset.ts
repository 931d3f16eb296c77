import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { defaultHome, prepareHome } from '../home.ts';
import { Problem } from '../problem.ts';
import { stopStack } from '../supervisor/control.ts';
import { takeLock } from '../system/lock.ts';
import { command } from './command.ts';

await command(async () => {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', short: 'y', default: false } } });
  const home = defaultHome();
  if (
    !values.yes &&
    !(await confirmed(`Delete all data, logs and passwords in ${home.root}? This cannot be undone. [y/N] `))
  ) {
    console.log('Nothing was deleted.');
    return 1;
  }
  prepareHome(home);
  const unlock = takeLock(path.join(home.run, 'start.lock'), 'npm start');
  try {
    await stopStack(home);
    for (const folder of [home.data, home.logs, home.secrets, path.join(home.root, 'socket')])
      rmSync(folder, { recursive: true, force: true });
  } finally {
    unlock();
  }
  console.log('Deleted. Downloaded programs are kept. Start anew with: npm start');
  return 0;
});

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Problem('There is no terminal to ask on. Say it with: npm run reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes)$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
