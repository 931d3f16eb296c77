import { DomainError, type EventEnvelope, type Ulid } from '@nuanxin/contracts/kernel';
import type { Clock } from '@nuanxin/platform/kernel';
import { Change, type ChangeRequest, type Moved } from './change';
import type { Aggregate, AggregateDefinition, Fresh } from './definition';
import type { Filter } from './filter';
import type { OutboxSink } from './outbox-sink';
import { type Page, type PageRequest, readPage } from './page';
import { answeredBefore, digestOf } from './request-digest';
import type { Scope } from './scope';
import { isDuplicate } from './store-error';
import { type Documents, stateOf, type Stored, within, WITHOUT_BOOKKEEPING } from './stored';
import { trusted } from 'mongoose';

/** What an insert is told beside the document. */
export interface InsertRequest {
  readonly requestId: string;
  /** The request as it came; a repetition is recognized by it. */
  readonly body: unknown;
  readonly events: readonly EventEnvelope[];
}

/**
 * The documents of one aggregate. Every write is one atomic write of one document that carries the state, the events it
 * causes and the request it answers, so that a repetition or a crash at any moment leaves one effect.
 */
export class Aggregates<T extends Aggregate> {
  private readonly changes: Change<T>;

  constructor(
    private readonly documents: Documents,
    definition: AggregateDefinition<T>,
    private readonly clock: Clock,
    private readonly outbox: OutboxSink | undefined,
  ) {
    this.changes = new Change(documents, definition, clock, outbox);
  }

  /**
   * Keeps a new aggregate at revision 1. Its `_id` is the request's id or derived from it: the same request again finds what
   * it made before and is answered with its present state.
   * @throws DomainError `request.key-reused`, or the `taken` of a unique index.
   */
  async insert(fresh: Fresh<T>, { requestId, body, events }: InsertRequest): Promise<T> {
    const now = this.clock.now();
    const digest = digestOf(body);
    const kept = { revision: 1, createdAt: now, changedAt: now };
    const outbox = events.map((event) => ({ ...event, sequence: 1 }));
    try {
      const document = { ...fresh, ...kept, outbox, applied: [{ requestId, digest }] };
      const created = (await this.documents.create(document)).toObject<Stored>();
      if (outbox.length > 0) this.outbox?.wake(this.documents.collection.name, created);
      return stateOf<T>(created);
    } catch (error) {
      if (isDuplicate(error)) return this.insertedBefore(fresh._id, requestId, digest, error);
      throw error;
    }
  }

  /**
   * Makes sure that there is a document under the id, which its content follows from: several may be first to need it, and all
   * find the one that was opened.
   */
  async openOnce(fresh: Fresh<T>): Promise<void> {
    if (await this.isThere(fresh._id)) return;
    try {
      await this.insert(fresh, { requestId: `${fresh._id} opens`, body: {}, events: [] });
    } catch (error) {
      // Whoever was faster may be somebody else, with a request of their own.
      if (!(await this.isThere(fresh._id))) throw error;
    }
  }

  private async isThere(_id: string): Promise<boolean> {
    return (await this.documents.exists({ _id }).exec()) !== null;
  }

  /** A unique index may have spoken before `_id` did, so every duplicate asks first whether this is a repetition. */
  private async insertedBefore(id: Ulid, requestId: string, digest: string, cause: unknown): Promise<T> {
    const found = await this.documents.findById(id).lean<Stored>().exec();
    if (!found) throw cause;
    if (answeredBefore(found, requestId, digest)) return stateOf<T>(found);
    throw new DomainError('request.key-reused', {}, { cause });
  }

  /** @throws DomainError `record.absent` when there is none or it lies outside the scope. */
  async read(id: Ulid, scope: Scope): Promise<T> {
    const found = await this.first({ _id: id }, scope);
    if (!found) throw new DomainError('record.absent');
    return found;
  }

  /** One that fits, or undefined; by a unique field, as a rule. */
  async first(filter: Filter, scope: Scope): Promise<T | undefined> {
    const query = this.documents.findOne(within(scope, filter), WITHOUT_BOOKKEEPING);
    const found = await query.lean<Stored>().exec();
    return found ? stateOf<T>(found) : undefined;
  }

  /** At most `limit` (1-200) that fit, in a stable order; `after` is `next` of the page before. */
  page(filter: Filter, asked: PageRequest): Promise<Page<T>> {
    return readPage<T>(this.documents, filter, asked);
  }

  /** How many fit, counting no further than `atMost`: a screen says “more than 10,000”. */
  count(filter: Filter, scope: Scope, atMost = 10_000): Promise<number> {
    return this.documents.countDocuments(within(scope, filter), { limit: atMost }).exec();
  }

  /**
   * Deletes all that fit, for good and without an event: whoever deletes tells elsewhere. What has an event left to tell stays
   * until that is told. Returns how many are gone.
   */
  async remove(filter: Filter, scope: Scope): Promise<number> {
    const told = trusted({ $size: 0 });
    return (await this.documents.deleteMany(within(scope, { ...filter, outbox: told })).exec()).deletedCount;
  }

  /**
   * Moves an aggregate on and keeps state, events and the request in one write; see `Change` for its promises.
   * @throws DomainError `record.absent`, `record.stale` with `details.current`, `request.key-reused`, or what `move` throws.
   */
  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: T) => Moved<T> | Promise<Moved<T>>,
  ): Promise<T> {
    return this.changes.run(id, scope, request, move);
  }
}
