import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The first executable called one of `names` on the path, or nothing. */
export function findBinary(
  names: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Folders of the path that are missing or closed to us hold nothing for us.
    return false;
  }
}
