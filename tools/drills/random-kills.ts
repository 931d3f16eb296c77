import { setTimeout as pause } from 'node:timers/promises';
import type { Ids } from '@nuanxin/platform/kernel';
import type { RunningStack } from './real-stack';

/** Every process of a separate stack. `database` is the gateway before PostgreSQL where there is no MongoDB. */
const PARTS = ['identity', 'live', 'media', 'organization', 'gateway', 'broker', 'postgres', 'database'];
const LONGEST_QUIET_MS = 3_000;
const BACK_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;

export interface Kill {
  readonly part: string;
  /** From the signal until the part was ready again. */
  readonly backAfterMs: number;
}

/** `kill -9` of one part after the other: every part comes up equally often, in random order and at random moments. */
export class RandomKills {
  private readonly parts: string[];
  private round: string[] = [];

  constructor(
    private readonly stack: RunningStack,
    private readonly ids: Ids,
  ) {
    this.parts = PARTS.filter((part) => stack.pidOf(part) !== undefined);
  }

  /** Waits a random while, kills one part, and waits until it is there again; fails when it stays away. */
  async one(): Promise<Kill> {
    await pause(this.below(LONGEST_QUIET_MS));
    if (this.round.length === 0) this.round = [...this.parts];
    const [part = ''] = this.round.splice(this.below(this.round.length), 1);
    const restarts = this.stack.restartsOf(part);
    const killedAt = performance.now();
    while (!this.stack.kill(part)) await pause(LOOK_EVERY_MS);
    const limit = new AbortController();
    await Promise.race([
      this.stack.untilRestarted(part, restarts + 1),
      pause(BACK_WITHIN_MS, undefined, { signal: limit.signal }).then(() => {
        throw new Error(`${part} did not come back within ${BACK_WITHIN_MS / 1000} s`);
      }),
    ]);
    limit.abort();
    return { part, backAfterMs: performance.now() - killedAt };
  }

  private below(bound: number): number {
    return Number(this.ids.digits(6)) % bound;
  }
}
