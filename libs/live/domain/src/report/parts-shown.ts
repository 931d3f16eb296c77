import type { ShowingMark } from '../showings';

export interface PartShown {
  readonly segmentId?: string | undefined;
  readonly productId?: string | undefined;
  readonly from: Date;
  readonly to: Date;
}

/** What was on from when to when, until the end; moments at which nothing in particular was on are left out. */
export function partsShown(showings: readonly ShowingMark[], endedAt: Date): PartShown[] {
  return showings.flatMap(({ at, segmentId, productId }, place) => {
    const to = showings[place + 1]?.at ?? endedAt;
    const shown = (segmentId !== undefined || productId !== undefined) && to > at;
    return shown ? [{ segmentId, productId, from: at, to }] : [];
  });
}

/** Parts of the run of show that never were on, in its order; none where nobody went by the run of show at all. */
export function partsSkipped(
  segments: readonly { readonly id: string; readonly title: string }[],
  shown: readonly PartShown[],
): string[] {
  const begun = new Set(shown.map(({ segmentId }) => segmentId));
  const left = segments.filter(({ id }) => !begun.has(id));
  return left.length < segments.length ? left.map(({ title }) => title) : [];
}
