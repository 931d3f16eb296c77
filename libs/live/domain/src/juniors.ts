import { MOST_JUNIORS } from '@nuanxin/contracts/live';

/** A place in a mentor’s care; `at` is when it was taken. */
export interface JuniorPlace {
  readonly id: string;
  readonly at: Date;
}

/** Taken so long ago without the junior saying the same, a place was left by a process that died. */
const SETTLED_MS = 60_000;

/**
 * The places of a mentor with one for `id`; undefined when all are taken. `cared` are those whose own record names the mentor:
 * the others give their place up, unless they have only just taken it.
 */
export function withJunior(
  places: readonly JuniorPlace[],
  id: string,
  { cared, now }: { readonly cared: ReadonlySet<string>; readonly now: Date },
): readonly JuniorPlace[] | undefined {
  const held = places.filter(
    (place) => place.id !== id && (cared.has(place.id) || now.getTime() - place.at.getTime() < SETTLED_MS),
  );
  return held.length < MOST_JUNIORS ? [...held, { id, at: now }] : undefined;
}
