import { isDeepStrictEqual } from 'node:util';
import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import type { Clock } from '@nuanxin/platform/kernel';
import type { Aggregate, AggregateDefinition } from './definition';
import type { OutboxSink } from './outbox-sink';
import { answeredBefore, digestOf } from './request-digest';
import type { Scope } from './scope';
import { type Documents, stateOf, type Stored, within } from './stored';
import { Turns } from './turns';

export interface ChangeRequest {
  /** Of the command, or the id of the event that causes the change: either has its effect once. */
  readonly requestId: string;
  /** The request as it came; a repetition is recognized by it. */
  readonly body: unknown;
  /** The revision that whoever asks has seen; left out when the change fits whatever the state is by now. */
  readonly revision?: number | undefined;
}

/** What a move makes of a state. The same `next` object without events means: nothing to do, and nothing is written. */
export interface Moved<T> {
  readonly next: T;
  readonly events: readonly EventEnvelope[];
}

/** How often a change without a revision starts over when other replicas are faster. */
const ATTEMPTS = 50;

/** How many requests a document remembers. */
const REMEMBERED = 50;

/** The store's own fields, whatever a move makes of them. */
const KEPT: ReadonlySet<string> = new Set(['_id', 'revision', 'createdAt', 'changedAt', 'outbox', 'applied']);

/**
 * One change of one document: read, move, write under the revision that was read. Of many with the same `revision` one wins
 * and the others are told the current state; a change without a revision starts over until it gets in. The request and the
 * events are in the same write, so a repetition has no second effect and no event is lost.
 */
export class Change<T extends Aggregate> {
  private readonly turns = new Turns();

  constructor(
    private readonly documents: Documents,
    private readonly definition: AggregateDefinition<T>,
    private readonly clock: Clock,
    private readonly outbox: OutboxSink | undefined,
  ) {}

  run(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: T) => Moved<T> | Promise<Moved<T>>,
  ): Promise<T> {
    const work = () => this.untilWritten(id, scope, request, move);
    return request.revision === undefined ? this.turns.take(id, work) : work();
  }

  private async untilWritten(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: T) => Moved<T> | Promise<Moved<T>>,
  ): Promise<T> {
    const digest = digestOf(request.body);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const found = await this.documents
        .findOne(within(scope, { _id: id }))
        .lean<Stored>()
        .exec();
      if (!found) throw new DomainError('record.absent');
      const state = stateOf<T>(found);
      if (answeredBefore(found, request.requestId, digest)) return state;
      this.refuseStale(state, request.revision);
      const moved = await move(state);
      if (moved.next === state && moved.events.length === 0) return state;
      const written = await this.write(state, scope, moved, { requestId: request.requestId, digest });
      if (written) return stateOf<T>(written);
    }
    throw new DomainError('service.unavailable', { retryAfterSeconds: 1 });
  }

  private async write(
    before: T,
    scope: Scope,
    { next, events }: Moved<T>,
    applied: { requestId: string; digest: string },
  ): Promise<Stored | null> {
    const revision = before.revision + 1;
    const outbox = events.map((event) => ({ ...event, sequence: revision }));
    const update: object = {
      ...difference(before, next, { revision, changedAt: this.clock.now() }),
      $push: {
        applied: { $each: [applied], $slice: -REMEMBERED },
        ...(outbox.length > 0 ? { outbox: { $each: outbox } } : {}),
      },
    };
    const guard = within(scope, { _id: before._id, revision: before.revision });
    const options = { returnDocument: 'after', runValidators: true } as const;
    const written = await this.documents.findOneAndUpdate(guard, update, options).lean<Stored>().exec();
    if (written && outbox.length > 0) this.outbox?.wake(this.documents.collection.name, written);
    return written;
  }

  private refuseStale(state: T, revision: number | undefined): void {
    if (revision === undefined || revision === state.revision) return;
    throw new DomainError('record.stale', { current: this.definition.view(state) });
  }
}

/** Only what a move changed is set; a field that it left undefined goes. */
function difference(before: object, next: object, always: object): object {
  const was = new Map(Object.entries(before));
  const is = Object.entries(next).filter(([field, value]) => value !== undefined && !KEPT.has(field));
  const set = is.filter(([field, value]) => !isDeepStrictEqual(was.get(field), value));
  const stays = new Set(is.map(([field]) => field));
  const gone = [...was.keys()].filter((field) => !stays.has(field) && !KEPT.has(field));
  return {
    $set: { ...Object.fromEntries(set), ...always },
    ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((field) => [field, ''])) } : {}),
  };
}
