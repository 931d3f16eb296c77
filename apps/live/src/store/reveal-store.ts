import { Injectable } from '@nestjs/common';
import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import { REVEALS_PER_HOUR } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import { aggregate, type Aggregate, type Aggregates, Database, everything } from '@nuanxin/platform/store';

/** Of one account: when it looked at something sealed within the last hour. */
interface RevealState extends Aggregate {
  readonly at: readonly Date[];
}

const reveals = aggregate<RevealState>({
  name: 'reveals',
  schema: { at: { type: [Date], required: true } },
  indexes: [],
  view: ({ _id }) => ({ accountId: _id }),
});

const HOUR_MS = 3600_000;
const OWN = everything('each account has the count of its own looks and nothing else');

/** One document per account, so that the limit, the look and the event that tells it are one write. */
@Injectable()
export class RevealStore {
  private readonly all: Aggregates<RevealState>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.all = database.aggregates(reveals);
  }

  /** @throws DomainError `request.too-many` when the account has looked `REVEALS_PER_HOUR` times within the hour. */
  async take(
    accountId: Ulid,
    request: { requestId: Ulid; body: unknown },
    event: EventEnvelope,
  ): Promise<void> {
    const isFirst = !(await this.all.first({ _id: accountId }, OWN));
    if (isFirst)
      await this.all.insert({ _id: accountId, at: [] }, { requestId: accountId, body: {}, events: [] });
    await this.all.change(accountId, OWN, request, (state) => {
      const now = this.clock.now();
      const recent = state.at.filter((at) => now.getTime() - at.getTime() < HOUR_MS);
      const [oldest = now] = recent;
      if (recent.length >= REVEALS_PER_HOUR) {
        const wait = oldest.getTime() + HOUR_MS - now.getTime();
        throw new DomainError('request.too-many', { retryAfterSeconds: Math.ceil(wait / 1000) });
      }
      return { next: { ...state, at: [...recent, now] }, events: [event] };
    });
  }
}
