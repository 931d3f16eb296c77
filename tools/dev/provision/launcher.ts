import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Home } from '../home.ts';
import { writeWhole } from '../system/write-whole.ts';
import { launcher } from './debian/loader.ts';

/** Where launchers lie; can be put on a path. */
export function launcherFolder(home: Home): string {
  return path.join(home.runtimes, 'bin');
}

/** Writes a script that stands for a longer command and gives its path, for programs that take only one path. */
export function writeLauncher(
  home: Home,
  name: string,
  command: readonly string[],
  lines: readonly string[] = [],
): string {
  const folder = launcherFolder(home);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeWhole(file, launcher(command, lines), 0o755);
  return file;
}
