import type { BroadcastState } from '@nuanxin/contracts/live';

/** From this moment on the part of the run of show and the product were on; of either there may be none. */
export interface ShowingMark {
  readonly at: Date;
  readonly segmentId?: string | undefined;
  readonly productId?: string | undefined;
}

export interface Shown {
  readonly state: BroadcastState;
  readonly showing?: string | undefined;
  readonly segment?: { readonly id: string } | undefined;
  /** Absent in broadcasts from before it was kept. */
  readonly showings?: readonly ShowingMark[] | undefined;
}

/** More than anybody changes in one broadcast; the oldest go. */
const KEPT = 500;

/** What was shown when, after a change of a broadcast: grows when it goes on air and when something else is shown there. */
export function showingsAfter(before: Shown, after: Shown, at: Date): readonly ShowingMark[] {
  const { showings = [] } = before;
  const same =
    isOnAir(before) && before.showing === after.showing && before.segment?.id === after.segment?.id;
  if (!isOnAir(after) || same) return showings;
  const { segment, showing: productId } = after;
  const mark = {
    at,
    ...(segment ? { segmentId: segment.id } : {}),
    ...(productId === undefined ? {} : { productId }),
  };
  return [...showings, mark].slice(-KEPT);
}

/** The last `most` marks at which another product came on, or none. */
export function showingChanges(marks: readonly ShowingMark[], most: number): readonly ShowingMark[] {
  return marks
    .filter(({ productId }, place) => place === 0 || productId !== marks[place - 1]?.productId)
    .slice(-most);
}

/** What is shown in a picture of the moment `at`: the mark that held then, none when the picture is older than all. */
export function shownAt<T extends { readonly at: Date | string }>(
  marks: readonly T[],
  at: Date,
): T | undefined {
  return marks.findLast((mark) => new Date(mark.at) <= at);
}

function isOnAir({ state }: Shown): boolean {
  return state === 'on-air' || state === 'interrupted';
}
