import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file so that a reader, or a run after a power cut, sees the old content or the new one, never a part. */
export function writeWhole(file: string, content: string, mode = 0o644): void {
  const temporary = `${file}.${process.pid}.part`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(temporary, content, { mode, flush: true });
  } catch (error) {
    // On a full disk its beginning would take the last room.
    rmSync(temporary, { force: true });
    throw error;
  }
  renameSync(temporary, file);
  flushFolder(path.dirname(file));
}

/** Makes a new name in a folder outlast a power cut. */
function flushFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The same for a value kept as JSON. */
export function writeJson(file: string, value: unknown, mode?: number): void {
  writeWhole(file, `${JSON.stringify(value, null, 2)}\n`, mode);
}
