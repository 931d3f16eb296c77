import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { defaultHome } from '../home.ts';
import { Problem } from '../problem.ts';
import { stopStack } from '../supervisor/control.ts';
import { takeLock } from '../system/lock.ts';
import { command } from './command.ts';
import { readOptions } from './options.ts';

await command(async () => {
  const { values } = readOptions('npm run reset [-- --yes]', {
    yes: { type: 'boolean', short: 'y', default: false },
  });
  const home = defaultHome();
  const folders = [home.data, home.logs, home.secrets, path.join(home.root, 'socket')];
  // Any folder may have one called `data`; only ours have what a start writes first.
  const ours = [path.join(home.run, 'plan.json'), home.runtimes].some((mark) => existsSync(mark));
  if (!ours || !folders.some((folder) => existsSync(folder))) {
    console.log(`Nothing is kept in ${home.root}, so there is nothing to delete.`);
    return 0;
  }
  if (
    !values.yes &&
    !(await confirmed(`Delete all data, logs and passwords in ${home.root}? This cannot be undone. [y/N] `))
  ) {
    console.log('Nothing was deleted.');
    return 1;
  }
  const unlock = takeLock(path.join(home.run, 'start.lock'), 'npm start');
  try {
    await stopStack(home);
    for (const folder of folders) removeWhole(folder);
  } finally {
    unlock();
  }
  console.log('Deleted. Downloaded programs are kept. Start anew with: npm start');
  return 0;
});

/** Takes a folder away at once, so that an interrupted deletion leaves no half of it to start from. */
function removeWhole(folder: string): void {
  const leaving = `${folder}.deleted`;
  rmSync(leaving, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, leaving);
  rmSync(leaving, { recursive: true, force: true });
}

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
