import type { ErrorCode, EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import type { SchemaDefinition } from 'mongoose';

/** What every aggregate has. `_id` is made by the writer; `revision` counts its changes from 1; the store keeps the rest. */
export interface Aggregate {
  readonly _id: Ulid;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** An aggregate of the organization also names its node and all nodes above it, so that one index serves every reach. */
export interface AggregateWithin extends Aggregate {
  readonly within: readonly Ulid[];
}

/** An aggregate as it is handed to `insert`: the store adds revision and times. */
export type Fresh<T extends Aggregate> = Omit<T, 'revision' | 'createdAt' | 'changedAt'>;

/** A request that this document already took in: its id and the digest of who asked for what. */
export interface AppliedRequest {
  readonly requestId: string;
  readonly digest: string;
}

/** What the store keeps in each aggregate's document and shows to nobody. */
export interface Bookkeeping {
  readonly outbox: readonly EventEnvelope[];
  readonly applied: readonly AppliedRequest[];
}

/** An index beside the document it serves, with the screen or job that needs it. */
export interface IndexDefinition {
  readonly fields: Readonly<Record<string, 1 | -1 | '2dsphere'>>;
  readonly screen: string;
  /** At most one document for each value. */
  readonly unique?: boolean;
  /** What whoever tries a value again is told; with `unique`. */
  readonly taken?: ErrorCode;
  /** Leaves out documents without the field. */
  readonly sparse?: boolean;
  /** Documents disappear this long after the date in the (single) field. */
  readonly expireAfterSeconds?: number;
}

export interface CollectionDefinition {
  readonly name: string;
  /** Mongoose's fields, without `_id`, which is a string, and without what the store adds to aggregates. */
  readonly schema: SchemaDefinition;
  readonly indexes: readonly IndexDefinition[];
}

export interface AggregateDefinition<T extends Aggregate> extends CollectionDefinition {
  /** What others may see of the state: goes out as `details.current` of `record.stale`. */
  readonly view: (state: T) => unknown;
}

/** Declares how an aggregate is kept; fixes its type. */
export function aggregate<T extends Aggregate>(definition: AggregateDefinition<T>): AggregateDefinition<T> {
  return definition;
}
