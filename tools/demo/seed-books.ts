import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import {
  listStatements,
  payStatement,
  postStatement,
  readStatement,
  settleBroadcast,
  type StatementRow,
} from '@nuanxin/contracts/live';
import type { Ids } from '@nuanxin/platform/kernel';
import type { Api } from './api';

/** The newest broadcasts are left for whoever tries the demo: the last one to settle, the one before it to pay. */
const [UNSETTLED, UNPAID] = [1, 2];
const PAID_AFTER_MS = 7 * 24 * 3600_000;
const ALL = 200;

/** Settles, posts and pays what the past broadcasts sold, as the finance officer would have; repeatable. */
export class SeedBooks {
  private turn = 0;

  constructor(
    /** Sessions of the finance officer, taken in turn: each may ask only so much in a minute. */
    private readonly sessions: readonly Api[],
    private readonly ids: Ids,
  ) {}

  /** @param past the oldest first */
  async run(past: readonly Ulid[]): Promise<void> {
    for (const [nth, id] of past.slice(0, -UNSETTLED).entries()) {
      const { items } = await this.next.ask(listStatements, { broadcastId: id, limit: ALL });
      const statements =
        items.length > 0
          ? items
          : (await this.next.ask(settleBroadcast, { requestId: this.ids.ulid(), id })).statements;
      const isPaid = nth < past.length - UNPAID;
      for (const statement of statements) await this.finish(statement, isPaid);
    }
  }

  private async finish({ id, revision, state, broadcast }: StatementRow, isPaid: boolean): Promise<void> {
    const on = { requestId: this.ids.ulid(), id };
    const posted =
      state === 'draft'
        ? await this.next.ask(postStatement, { ...on, revision })
        : await this.next.ask(readStatement, { id });
    if (!isPaid || posted.state !== 'posted') return;
    const paidOn: Day = new Date(Date.parse(broadcast.endedAt) + PAID_AFTER_MS).toISOString().slice(0, 10);
    const payment = { paidOn, method: 'one-card', reference: `YKT${paidOn.replaceAll('-', '')}` } as const;
    await this.next.ask(payStatement, {
      ...payment,
      requestId: this.ids.ulid(),
      id,
      revision: posted.revision,
      amountFen: posted.dueFen,
    });
  }

  private get next(): Api {
    const session = this.sessions[this.turn++ % this.sessions.length];
    if (!session) throw new Error('the books need a session');
    return session;
  }
}
