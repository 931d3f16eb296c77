import type { Bookkeeping } from './definition';
import type { Model } from 'mongoose';

/** Who publishes what aggregates leave in their outboxes. The relay of the messaging library is one. */
export abstract class OutboxSink {
  /** A collection whose documents carry an `outbox`. */
  abstract attach<T>(model: Model<T>): void;

  /** Called after each write that left events, with the document as it is now. */
  abstract wake(collection: string, written: { readonly _id: string } & Pick<Bookkeeping, 'outbox'>): void;
}
