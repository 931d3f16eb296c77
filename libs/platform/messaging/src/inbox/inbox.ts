import type { EventEnvelope } from '@nuanxin/contracts/kernel';
import { isDuplicateKey } from './duplicate-key';

/** More than an event can be overtaken by while it waits for its last attempt. */
const KEPT = 200;

type Heard = Pick<EventEnvelope, 'id'>;

/**
 * The inbox of a projected document: `unheard` goes into the filter and `remembering` into the `$push` of the write that
 * is the event's effect, so that the effect and the memory of it are one. An aggregate needs neither: give `change` the
 * event's id as `requestId`.
 */
export function unheard({ id }: Heard): { readonly heard: { readonly $ne: string } } {
  return { heard: { $ne: id } };
}

export function remembering({ id }: Heard): {
  readonly heard: { readonly $each: string[]; readonly $slice: number };
} {
  return { heard: { $each: [id], $slice: -KEPT } };
}

/**
 * The inbox of what is only ever inserted: the document's `_id`, or a field with a unique index, is made from the event's
 * id, and the second insert is refused by the database. True when this insert was the first.
 */
export async function insertedOnce(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
