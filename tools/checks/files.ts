import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Paths below the root of the files that git tracks or would track, filtered by a pattern. */
export function files(pattern: RegExp): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return listed.split('\n').filter((file) => pattern.test(file));
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export function inRoot(file: string): string {
  return path.join(root, file);
}
