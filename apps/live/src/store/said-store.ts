import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  type Aggregates,
  type AggregateWithin,
  type ChangeRequest,
  everything,
  type Filter,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';

/** What somebody wrote while a broadcast ran. */
export interface Said extends AggregateWithin {
  readonly broadcastId: Ulid;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
}

export const saidFields = {
  within: { type: [String], required: true },
  broadcastId: { type: String, required: true },
  author: { type: String, required: true },
  text: { type: String, required: true },
  at: { type: Date, required: true },
} as const;

const NEWEST_FIRST = { by: 'at', direction: 'descending' } as const;
const OWN = everything('who may read what was said in a broadcast has been looked at with the broadcast');

/** What was written under one broadcast, newest first. */
export abstract class SaidStore<T extends Said> {
  protected constructor(private readonly all: Aggregates<T>) {}

  insert(fresh: Fresh<T>, request: InsertRequest): Promise<T> {
    return this.all.insert(fresh, request);
  }

  /** @throws DomainError `record.absent` */
  read(id: Ulid, scope: Scope): Promise<T> {
    return this.all.read(id, scope);
  }

  /** For the service itself. */
  find(id: Ulid): Promise<T | undefined> {
    return this.all.first({ _id: id }, OWN);
  }

  /** `move` may throw; what it returns is kept in one write with its events. */
  change(id: Ulid, scope: Scope, request: ChangeRequest, move: (state: T) => Moved<T>): Promise<T> {
    return this.all.change(id, scope, request, move);
  }

  count(broadcastId: Ulid): Promise<number> {
    return this.all.count({ broadcastId }, OWN, Number.MAX_SAFE_INTEGER);
  }

  /** Deletes all that was said in a broadcast. */
  forget(broadcastId: Ulid): Promise<number> {
    return this.all.remove({ broadcastId }, OWN);
  }

  protected newestFirst(
    filter: Filter & { readonly broadcastId: Ulid },
    request: Pick<PageRequest, 'after' | 'limit'>,
  ): Promise<Page<T>> {
    return this.all.page(filter, { ...request, scope: OWN, order: NEWEST_FIRST });
  }
}
