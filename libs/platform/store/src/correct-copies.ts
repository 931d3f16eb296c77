import type { Aggregates } from './aggregates';
import type { ChangeRequest } from './change';
import type { Aggregate } from './definition';
import type { Filter } from './filter';
import { everything } from './scope';

/** Read and changed at a time. */
const BATCH = 25;
const OWN = everything('a copy is corrected wherever it was made');

interface Correction<T> {
  /** Who made a copy; an index serves it in the order of `_id`. */
  readonly of: Filter;
  /** The same state when its copy is right already. */
  readonly mend: (state: T) => T;
  readonly request: Omit<ChangeRequest, 'revision'>;
}

/** Corrects what records copied from another one, a batch after the other. What is right already is not written. */
export async function correctCopies<T extends Aggregate>(
  all: Aggregates<T>,
  { of, mend, request }: Correction<T>,
): Promise<void> {
  const order = { by: '_id', direction: 'ascending' } as const;
  for (let place: { after?: string } | undefined = {}; place;) {
    const { items, next } = await all.page(of, { scope: OWN, order, limit: BATCH, ...place });
    const outdated = items.filter((state) => mend(state) !== state);
    await Promise.all(
      outdated.map(({ _id }) =>
        all.change(_id, OWN, request, (state) => ({ next: mend(state), events: [] })),
      ),
    );
    place = next === undefined ? undefined : { after: next };
  }
}
