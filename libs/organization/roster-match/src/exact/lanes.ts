import { once } from 'node:events';
import type { MessagePort, Worker } from 'node:worker_threads';
import type { DigestPads } from '../digest/digest-pads';
import { type ExactAnswer, type ExactTask, ExactWork } from './exact-work';

/** Does one task after the other. */
export interface Lane {
  ask(task: ExactTask): Promise<ExactAnswer>;
  close(): Promise<void>;
}

/** A lane in the thread that asks; others get a turn between two tasks. */
export function sameThread(pads: DigestPads): Lane {
  const work = new ExactWork(pads);
  return {
    async ask(task) {
      await new Promise((resume) => setImmediate(resume));
      return work.do(task);
    },
    close: () => Promise.resolve(),
  };
}

/** A lane in a thread whose program calls `serveExactWork`. It is given the pads; the key stays here. */
export function otherThread(worker: Worker, pads: DigestPads): Lane {
  worker.postMessage(pads);
  return {
    async ask(task) {
      const answered = once(worker, 'message') as Promise<[ExactAnswer]>;
      worker.postMessage(task, task.task === 'digest' ? [task.block.bytes.buffer as ArrayBuffer] : []);
      const [answer] = await answered;
      return answer;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** What the program of a thread calls with its `parentPort`. */
export function serveExactWork(port: MessagePort): void {
  port.once('message', (pads: DigestPads) => {
    const work = new ExactWork(pads);
    port.on('message', (task: ExactTask) => {
      const answer = work.do(task);
      const handed = answer && 'rows' in answer ? [answer.id.buffer, answer.phone.buffer] : [];
      port.postMessage(answer, handed as ArrayBuffer[]);
    });
  });
}

/** Gives each task to the next lane that is free. */
export class Lanes {
  private readonly free: Lane[];
  private readonly waiting: ((lane: Lane) => void)[] = [];
  private closed = false;

  constructor(private readonly all: readonly Lane[]) {
    this.free = [...all];
  }

  /** Begins the task as soon as a lane is free, which is when the outer promise comes; the inner one brings the answer. */
  async begin<Answer extends ExactAnswer>(task: ExactTask): Promise<{ readonly answer: Promise<Answer> }> {
    if (this.closed) throw new Error('no task begins any more');
    const lane = this.free.pop() ?? (await new Promise<Lane>((given) => this.waiting.push(given)));
    const answer = lane.ask(task).finally(() => this.release(lane)) as Promise<Answer>;
    // Whoever began it looks at it later; a fault meanwhile is no unhandled one.
    answer.catch(() => undefined);
    return { answer };
  }

  /** Asks every lane the same. */
  async tellAll(task: ExactTask): Promise<void> {
    await Promise.all(this.all.map((lane) => lane.ask(task)));
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.all.map((lane) => lane.close()));
  }

  private release(lane: Lane): void {
    const next = this.waiting.shift();
    if (next) next(lane);
    else this.free.push(lane);
  }
}
