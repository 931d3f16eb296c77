import type { ViewerComment } from '@nuanxin/contracts/live';

/** As many as a tick brings. */
const MOST = 30;

/**
 * What everybody reads and, until as many newer ones have come, what this viewer wrote: it may be on its way still, or held
 * back. The newest first.
 */
export function commentsNow(
  said: readonly ViewerComment[],
  own: readonly ViewerComment[],
): readonly ViewerComment[] {
  const known = new Set(said.map(({ id }) => id));
  return [...said, ...own.filter(({ id }) => !known.has(id))]
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, MOST);
}
