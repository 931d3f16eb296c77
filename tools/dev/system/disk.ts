import { statfs } from 'node:fs/promises';
import { Problem } from '../problem.ts';

const MB = 1024 * 1024;

/** Refuses when `folder`'s disk has less than `megabytes` free, before anything is half written. */
export async function requireFreeSpace(folder: string, megabytes: number, what: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MB);
  if (free < megabytes) {
    throw new Problem(
      `The disk under ${folder} has ${free} MB free; ${what} needs ${megabytes} MB. Free some space, or set NUANXIN_HOME to a folder on another disk.`,
    );
  }
}
