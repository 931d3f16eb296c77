import type { Model } from 'mongoose';
import type { Aggregate, Bookkeeping } from './definition';
import { checked, type Filter } from './filter';
import type { Scope } from './scope';

/** A document as it lies in the database. Its own fields are the schema's business, hence no more is known of it here. */
export type Stored = { readonly _id: string; readonly revision: number } & Bookkeeping;

/** What readers get: everything but the bookkeeping. */
export const WITHOUT_BOOKKEEPING = { outbox: 0, applied: 0 } as const;

export function stateOf<T extends Aggregate>(document: Stored): T {
  const own = Object.entries(document).filter(([field]) => !(field in WITHOUT_BOOKKEEPING));
  // What the schema let in is a T: strict schemas refuse unknown fields and wrong types on the way in.
  return Object.fromEntries(own) as unknown as T;
}

/** Both conditions in full: neither can take the place of the other when they speak of the same field. */
export function within(scope: Scope, filter: Filter): object {
  const parts = [checked(scope.filter), checked(filter)].filter((part) => Object.keys(part).length > 0);
  return parts.length === 1 ? { ...parts[0] } : parts.length === 0 ? {} : { $and: parts };
}

/** Mongoose is told of the id only: its types for paths inside of an unknown document have no end. */
export type Documents = Model<{ _id: string }>;
