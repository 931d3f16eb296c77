import { Injectable } from '@nestjs/common';
import type { EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import { Ids } from '@nuanxin/platform/kernel';
import { aggregate, type Aggregate, atLeast, Database, everything } from '@nuanxin/platform/store';

/** Who publishes the stream of a broadcast, or did so last. `_id` is the broadcast's. */
export interface PublicationState extends Aggregate {
  readonly streamId: Ulid;
  readonly state: 'arriving' | 'gone';
  /** The replica that takes the stream in. */
  readonly by: string;
  /** Last sign of life of that replica, or of the stream once it is gone. */
  readonly seenAt: Date;
  /** Whether `media.stream.started` has been said for this stream. */
  readonly told: boolean;
  /** The broadcast is over and its recording stays until then. */
  readonly recordedUntil?: Date | undefined;
}

const publications = aggregate<PublicationState>({
  name: 'publications',
  schema: {
    streamId: { type: String, required: true },
    state: { type: String, enum: ['arriving', 'gone'], required: true },
    by: { type: String, required: true },
    seenAt: { type: Date, required: true },
    told: { type: Boolean, required: true },
    recordedUntil: Date,
  },
  indexes: [
    { fields: { by: 1, state: 1, _id: 1 }, screen: 'restart: streams this replica left behind' },
    { fields: { by: 1, recordedUntil: 1, _id: 1 }, screen: 'clean-up: recordings of this replica' },
  ],
  view: ({ streamId, state }) => ({ streamId, state }),
});

type Fields = Pick<PublicationState, 'streamId' | 'state' | 'by' | 'seenAt' | 'told' | 'recordedUntil'>;

/** A change of the state and the event it causes, given the revision after it. */
export interface Step {
  readonly next: Fields;
  readonly events: readonly EventEnvelope[];
}

const ours = everything('media keeps its own streams; nobody asks for them from outside');

@Injectable()
export class PublicationStore {
  private readonly all;

  constructor(
    database: Database,
    private readonly ids: Ids,
  ) {
    this.all = database.aggregates(publications);
  }

  /** Moves the publication of a broadcast on, from nothing the first time. */
  async move(
    broadcastId: Ulid,
    step: (before: PublicationState | undefined) => Step,
  ): Promise<PublicationState> {
    const requestId = this.ids.ulid();
    const before = await this.all.first({ _id: broadcastId }, ours);
    if (before) {
      return this.all.change(broadcastId, ours, { requestId, body: {} }, (state) => {
        const { next, events } = step(state);
        return { next: { ...state, ...next }, events };
      });
    }
    const { next, events } = step(undefined);
    return this.all.insert({ _id: broadcastId, ...next }, { requestId, body: {}, events });
  }

  /** The recordings of a replica, those that are over first. */
  async recordings(by: string): Promise<readonly PublicationState[]> {
    const found: PublicationState[] = [];
    const order = { by: 'recordedUntil', direction: 'ascending' } as const;
    for (let place: { after?: string } | undefined = {}; place;) {
      const filter = { by, recordedUntil: atLeast(new Date(0)) };
      const { items, next } = await this.all.page(filter, { limit: 200, order, scope: ours, ...place });
      found.push(...items);
      place = next === undefined ? undefined : { after: next };
    }
    return found;
  }

  /** Streams that this replica was taking in when it was killed. */
  async leftBehind(by: string): Promise<readonly PublicationState[]> {
    const { items } = await this.all.page(
      { by, state: 'arriving' },
      { limit: 200, order: { by: '_id', direction: 'ascending' }, scope: ours },
    );
    return items;
  }
}
