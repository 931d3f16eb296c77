import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const VISIBILITY = 'visibility.json';

interface Visibility {
  /** Of the broadcast when this was decided: what an older one says comes too late. */
  readonly revision: number;
  readonly hidden: boolean;
}

/**
 * Hides a recording from whoever holds a path to it, or shows it again. It stands beside the segments, so that it holds after a
 * restart and goes with them; of a recording that is gone there is nothing to hide.
 */
export async function decideVisibility(folder: string, decided: Visibility): Promise<void> {
  const before = await visibilityOf(folder);
  if (before && before.revision >= decided.revision) return;
  const file = join(folder, VISIBILITY);
  try {
    await writeFile(`${file}.next`, JSON.stringify(decided));
    await rename(`${file}.next`, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

export async function isHidden(folder: string): Promise<boolean> {
  return (await visibilityOf(folder))?.hidden ?? false;
}

async function visibilityOf(folder: string): Promise<Visibility | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, VISIBILITY), 'utf8')) as Visibility;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
