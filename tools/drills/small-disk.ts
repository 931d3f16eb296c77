import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CHUNK_BYTES = 1024 * 1024;
const LAST_BYTES = 4096;

/** Why this process may not mount; undefined when it may try. */
export function whyNoDisk(): string | undefined {
  return process.getuid?.() === 0 ? undefined : 'The drill mounts a small disk, which only root may do.';
}

/** A disk in memory that is soon full. */
export class SmallDisk {
  private readonly ballast: string;

  constructor(private readonly place: string) {
    this.ballast = path.join(place, 'ballast');
  }

  async plugIn(megabytes: number): Promise<void> {
    mkdirSync(this.place, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'nuanxin-drill', this.place]);
  }

  /** Writes until nothing more fits. */
  fill(): void {
    const file = openSync(this.ballast, 'a');
    try {
      for (const bytes of [CHUNK_BYTES, LAST_BYTES]) writeWhileItFits(file, Buffer.alloc(bytes));
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  async remove(): Promise<void> {
    await run('umount', [this.place]);
  }
}

function writeWhileItFits(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
