import { cursorOf, type Order, type Place, placeAt } from './cursor';
import type { Aggregate } from './definition';
import type { Filter } from './filter';
import type { Scope } from './scope';
import { type Documents, stateOf, type Stored, within, WITHOUT_BOOKKEEPING } from './stored';
import { trusted } from 'mongoose';

export interface PageRequest {
  readonly scope: Scope;
  readonly order: Order;
  readonly limit: number;
  readonly after?: string | undefined;
  /** Paths that are left out: long lists within a record that nobody looks at here. */
  readonly without?: readonly string[] | undefined;
}

/** `next` is absent on the last page. */
export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}

/**
 * One page in the order of (sort field, `_id`). The place to go on from is a bound of the index, so a late page costs what
 * the first does, and a record that is added or removed meanwhile shifts nothing. The sort field must always be there. An
 * index has the records of one node in order, not those of several: each part of the scope is read by itself.
 * @throws DomainError `request.invalid` for a cursor of another list.
 */
export async function readPage<T extends Aggregate>(
  documents: Documents,
  filter: Filter,
  { scope, order, limit, after, without = [] }: PageRequest,
): Promise<Page<T>> {
  const place = after === undefined ? undefined : placeAt(order, after);
  const fields = { ...WITHOUT_BOOKKEEPING, ...Object.fromEntries(without.map((path) => [path, 0])) };
  const read = (part: Scope) => {
    const fitting = within(part, filter);
    return documents
      .find(place ? { $and: [fitting, beyond(order, place)] } : fitting, fields)
      .sort(sortOf(order))
      .limit(limit + 1)
      .lean<Stored[]>()
      .exec();
  };
  const found = merged(await Promise.all(scope.parts.map(read)), order);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = last && found.length > limit ? { next: cursorOf(order, placeOf(order, last)) } : {};
  return { items: items.map((item) => stateOf<T>(item)), ...more };
}

function sortOf({ by, direction }: Order): Record<string, 1 | -1> {
  const turn = direction === 'ascending' ? 1 : -1;
  return by === '_id' ? { _id: turn } : { [by]: turn, _id: turn };
}

/** The first condition alone bounds the index; the second leaves out the records of the same value already seen. */
function beyond({ by, direction }: Order, { value, id }: Place): object {
  const [further, from] = direction === 'ascending' ? ['$gt', '$gte'] : ['$lt', '$lte'];
  if (by === '_id') return { _id: trusted({ [further]: id }) };
  return {
    [by]: trusted({ [from]: value }),
    $or: [{ [by]: trusted({ [further]: value }) }, { _id: trusted({ [further]: id }) }],
  };
}

/** A record that lies in several parts is there once. */
function merged(parts: readonly Stored[][], order: Order): Stored[] {
  const [first = []] = parts;
  if (parts.length <= 1) return first;
  const each = new Map(parts.flat().map((document) => [document._id, document]));
  const turn = order.direction === 'ascending' ? 1 : -1;
  const places = [...each.values()].map((document) => ({ document, place: placeOf(order, document) }));
  return places
    .toSorted(
      ({ place: one }, { place: two }) => turn * (compared(one.value, two.value) || compared(one.id, two.id)),
    )
    .map(({ document }) => document);
}

/** Texts byte by byte, as the database orders them. */
function compared(one: Place['value'], two: Place['value']): number {
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(String(two)));
  return Number(one) - Number(two);
}

function placeOf({ by }: Order, document: Stored): Place {
  const value: unknown = (document as unknown as Record<string, unknown>)[by];
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date)
    return { value, id: document._id };
  throw new TypeError(`${document._id} has no ${by} to be ordered by`);
}
