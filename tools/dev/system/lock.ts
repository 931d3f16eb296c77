import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../problem.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';
import { readJson } from './read-json.ts';

/** Takes a lock file for this process and gives the function that frees it. A dead holder's lock is taken over. */
export function takeLock(file: string, what: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linked(mine, file)) return () => rmSync(file, { force: true });
      const holder = readJson<ProcessIdentity>(file);
      if (holder && isAlive(holder)) {
        throw new Problem(
          `Another ${what} is at work (process ${holder.pid}). Wait for it, or end it: kill ${holder.pid}`,
        );
      }
      rmSync(file, { force: true });
    }
    throw new Problem(`The lock ${file} could not be taken: others keep taking it. Try again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link appears with its content at once, so no reader ever sees an empty lock. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
