import { Injectable } from '@nestjs/common';
import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import { COMMENT_EVERY_SECONDS } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregate,
  type Aggregates,
  type ChangeRequest,
  Database,
  everything,
} from '@nuanxin/platform/store';

interface CommenterState extends Aggregate {
  /** `<broadcast>.<digest of the account>` */
  readonly _id: string;
  readonly broadcastId: Ulid;
  readonly authorKey: string;
  readonly muted: boolean;
  readonly wroteAt?: Date | undefined;
}

const commenters = aggregate<CommenterState>({
  name: 'commenters',
  schema: {
    broadcastId: { type: String, required: true },
    authorKey: { type: String, required: true },
    muted: { type: Boolean, required: true },
    wroteAt: Date,
  },
  indexes: [{ fields: { broadcastId: 1, muted: 1, _id: 1 }, screen: 'studio: who is muted' }],
  view: ({ _id, muted }) => ({ id: _id, muted }),
});

const OWN = everything('each viewer has a pace of their own in each broadcast and nothing else');

export interface Commenter {
  readonly broadcastId: Ulid;
  readonly authorKey: string;
}

/** One document for each viewer of a broadcast who wrote something: how fast they may, and whether they still may. */
@Injectable()
export class CommenterStore {
  private readonly all: Aggregates<CommenterState>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.all = database.aggregates(commenters);
  }

  /** @throws DomainError `live.muted`, `live.comment-too-fast`; not when the same request is repeated. */
  async admit(who: Commenter, request: Omit<ChangeRequest, 'revision'>): Promise<void> {
    await this.all.change(await this.open(who), OWN, request, (state) => {
      if (state.muted) throw new DomainError('live.muted');
      const now = this.clock.now();
      const wait = COMMENT_EVERY_SECONDS * 1_000 - (now.getTime() - (state.wroteAt?.getTime() ?? 0));
      if (wait > 0)
        throw new DomainError('live.comment-too-fast', { retryAfterSeconds: Math.ceil(wait / 1_000) });
      return { next: { ...state, wroteAt: now }, events: [] };
    });
  }

  async mute(
    who: Commenter,
    muted: boolean,
    request: Omit<ChangeRequest, 'revision'>,
    event: EventEnvelope,
  ): Promise<void> {
    await this.all.change(await this.open(who), OWN, request, (state) =>
      state.muted === muted ? { next: state, events: [] } : { next: { ...state, muted }, events: [event] },
    );
  }

  /** Digests of those who may write no more; the first 200. */
  async mutedIn(broadcastId: Ulid): Promise<ReadonlySet<string>> {
    const request = { scope: OWN, limit: 200, order: { by: '_id', direction: 'ascending' } } as const;
    const { items } = await this.all.page({ broadcastId, muted: true }, request);
    return new Set(items.map(({ authorKey }) => authorKey));
  }

  /** Deletes the paces and mutes of a broadcast. */
  forget(broadcastId: Ulid): Promise<number> {
    return this.all.remove({ broadcastId }, OWN);
  }

  private async open({ broadcastId, authorKey }: Commenter): Promise<string> {
    const _id = `${broadcastId}.${authorKey}`;
    await this.all.openOnce({ _id, broadcastId, authorKey, muted: false });
    return _id;
  }
}
