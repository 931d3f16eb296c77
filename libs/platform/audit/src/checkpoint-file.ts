import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Instant } from '@nuanxin/contracts/kernel';
import { z } from 'zod';
import type { Checkpoint } from './checkpoint';

const Line = z.object({ seq: z.int(), hash: z.string(), at: Instant, signature: z.string() });

/** Checkpoints in a file outside the database, one line of JSON each, only ever added to; copy it to another machine. */
export class CheckpointFile {
  constructor(private readonly file: string) {}

  /** Resolves once the line is on the disk. The line break before it keeps it apart from one that a power cut left half. */
  async append(checkpoint: Checkpoint): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true });
    const handle = await open(this.file, 'a', 0o640);
    try {
      await handle.appendFile(`\n${JSON.stringify(checkpoint)}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** All whole checkpoints, oldest first; none when there is no file yet. */
  async read(): Promise<Checkpoint[]> {
    const lines = (await this.text()).split('\n').filter((line) => line !== '');
    return lines.flatMap((line) => Line.safeParse(parsed(line)).data ?? []);
  }

  private async text(): Promise<string> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

/** Undefined for half a line. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
