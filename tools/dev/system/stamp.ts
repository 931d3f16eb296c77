import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

const SKIPPED = new Set(['node_modules', 'dist', '.nuanxin', '.angular', 'coverage']);

/** A digest of the names and contents of all files in the folders and files given, relative to `root`. */
export function digestOf(root: string, entries: readonly string[], extra = ''): string {
  const hash = createHash('sha256').update(extra);
  for (const file of entries.flatMap((entry) => filesIn(root, entry))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(root: string, entry: string): string[] {
  const absolute = path.join(root, entry);
  if (!existsSync(absolute)) return [];
  const listing = readdirSyncOrFile(absolute);
  if (!listing) return [entry];
  return listing
    .filter(({ name }) => !SKIPPED.has(name) && !name.endsWith('.spec.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) =>
      item.isDirectory() ? filesIn(root, path.join(entry, item.name)) : [path.join(entry, item.name)],
    );
}

function readdirSyncOrFile(absolute: string) {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Runs `work` unless the stamp file already holds `digest`; the stamp is written last, so a killed run is repeated. */
export async function unlessStamped(
  file: string,
  digest: string,
  work: () => Promise<void>,
): Promise<'' | 'unchanged'> {
  if (existsSync(file) && readFileSync(file, 'utf8').trim() === digest) return 'unchanged';
  // What is half rebuilt matches no digest, not even that of the sources before.
  rmSync(file, { force: true });
  await work();
  writeWhole(file, `${digest}\n`);
  return '';
}
