import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { SheetFault } from '@nuanxin/contracts/live';
import type { NumberedRow, SheetAnswer, SheetAsk } from './sheet-protocol';

/** A file that cannot be read, and why. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
  constructor(
    readonly fault: SheetFault,
    options?: { cause?: unknown },
  ) {
    super(fault, options);
  }
}

/** How long a thread may think about one question. */
const ANSWER_MS = 60_000;

/** One thread that reads or writes one spreadsheet; asked one thing at a time. */
export class SheetWorker {
  constructor(private readonly worker: Worker) {
    // Each question listens by itself; between them a fault is met by the next one.
    worker.on('error', () => undefined);
  }

  /** The next rows; fewer than asked for at the end only. @throws SheetRefused */
  async take(take: number): Promise<{ rows: readonly NumberedRow[]; end: boolean }> {
    const answer = await this.ask({ take });
    return 'rows' in answer ? answer : refuse(answer);
  }

  /** How many rows follow, counting to one more than `count`. @throws SheetRefused */
  async count(count: number): Promise<number> {
    const answer = await this.ask({ count });
    return 'counted' in answer ? answer.counted : refuse(answer);
  }

  /** @throws SheetRefused */
  async written(): Promise<Uint8Array> {
    const answer = await this.ask();
    return 'written' in answer ? answer.written : refuse(answer);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private async ask(question?: SheetAsk): Promise<SheetAnswer> {
    if (question) this.worker.postMessage(question);
    const over = new AbortController();
    const { signal } = over;
    const timer = setTimeout(() => over.abort(), ANSWER_MS);
    const ended = once(this.worker, 'exit', { signal }).then(() => {
      throw new SheetRefused('sheet-slow');
    });
    // Memory that runs out and a thread that throws arrive as an error.
    const answered = once(this.worker, 'message', { signal }) as Promise<[SheetAnswer]>;
    try {
      const [answer] = await Promise.race([answered, ended]);
      return answer;
    } catch (cause) {
      if (cause instanceof SheetRefused) throw cause;
      throw new SheetRefused(isOutOfMemory(cause) || signal.aborted ? 'sheet-slow' : 'sheet-broken', {
        cause,
      });
    } finally {
      clearTimeout(timer);
      over.abort();
      await Promise.allSettled([answered, ended]);
    }
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refuse(answer: SheetAnswer): never {
  throw new SheetRefused('fault' in answer ? answer.fault : 'sheet-broken');
}
