import { masked } from './mask';
import type { PsiMessage } from './message';
import { onlySize, type PartyOfRun, type Said } from './party';
import { ascending, keyOf, keysOf, pointsIn } from './point-list';

/** Reckoning is the dear part, and answer, result and transcript need the same points. */
const reckoned = new WeakMap<PartyOfRun, { readonly of: PsiMessage; readonly points: Uint8Array[] }>();

/** The other side's points under both secrets: what it is answered, and what one's own are compared with. */
function doublyMasked(party: PartyOfRun, theirs: PsiMessage): Uint8Array[] {
  const known = reckoned.get(party);
  if (known?.of === theirs) return known.points;
  const points = masked(party.secret.scalar, pointsIn(theirs.points));
  reckoned.set(party, { of: theirs, points });
  return points;
}

/** In the order in which they came, so that the other side knows its own again; or ascending, so that it does not. */
export function answerTo(party: PartyOfRun, theirs: PsiMessage): Uint8Array[] {
  const doubled = doublyMasked(party, theirs);
  return onlySize(party) ? ascending(doubled).map((at) => doubled[at] ?? new Uint8Array()) : doubled;
}

/** Which of one's own points the other side has too, as indexes into them; or, where only the size may be known, how many. */
export type Learned =
  | { readonly what: 'people'; readonly points: readonly number[] }
  | { readonly what: 'size'; readonly size: number };

/** What one learns once points and answer of the other side are there; undefined before, and for who must not learn. */
export function learn(party: PartyOfRun, theirs: Said): Learned | undefined {
  if (!theirs.points || !theirs.answer) return undefined;
  const both = keysOf(doublyMasked(party, theirs.points));
  const mine = pointsIn(theirs.answer.points).map((point) => both.has(keyOf(point)));
  return onlySize(party)
    ? { what: 'size', size: mine.filter(Boolean).length }
    : { what: 'people', points: mine.flatMap((found, at) => (found ? [at] : [])) };
}
