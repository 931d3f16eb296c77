import { isDeepStrictEqual } from 'node:util';
import { commitmentTo } from './digest';
import { refuseOffCurve } from './mask';
import { type PsiMessage, unframed } from './message';
import type { HeaderOf, PsiKind } from './message-header';
import { iLearn, onlySize, type PartyOfRun, refuseSize, runOf, type Said, theOther } from './party';
import { pointsIn, refuseDoubles, refuseUnlessAscending } from './point-list';
import { Refusal } from '../refusal';
import { transcriptOf } from './say';
import { otherSide } from './terms';

/**
 * Reads a message of the other side in the light of all that was said before.
 * @throws Refusal with the reason: altered, replayed, of another run or agreement, out of order, too long, points that are none,
 * or other points than were promised.
 */
export function accepted(
  party: PartyOfRun,
  kind: PsiKind,
  bytes: Uint8Array,
  mine: Said,
  theirs: Said,
): PsiMessage {
  const message = unframed(bytes, kind, theOther(party), party.terms.mostPeople);
  const { header } = message;
  if (header.agreement !== party.agreement) throw new Refusal('It belongs to another agreement.');
  if (header.from !== otherSide(party.side)) throw new Refusal('It says that it comes from yourself.');
  if (header.column !== party.column)
    throw new Refusal(`It is about ${header.column}; this run is about ${party.column}.`);
  if (header.kind === 'commit') {
    refuseSize(party.terms, header.people, 'The list of the other side');
    return message;
  }
  if (!mine.commit || !theirs.commit) throw new Refusal('It came before the commitments: out of order.');
  if (header.run !== runOf(party, mine.commit, theirs.commit))
    throw new Refusal('It belongs to another run: a replay, or a file from another folder.');
  if (header.kind === 'points') refuseOtherPoints(party, header, message, theirs.commit);
  if (header.kind === 'answer') refuseOtherAnswer(party, header, message, mine);
  if (header.kind === 'closing' && !isDeepStrictEqual(header.transcript, transcriptOf(party, mine, theirs)))
    throw new Refusal('The other side signs another course of the run than took place here.');
  return message;
}

function refuseOtherPoints(
  { agreement }: PartyOfRun,
  { salt, count, from }: HeaderOf<'points'>,
  message: PsiMessage,
  { header }: PsiMessage,
): void {
  const points = pointsIn(message.points);
  const promised = header.kind === 'commit' ? header : undefined;
  if (count !== promised?.people || commitmentTo(agreement, from, salt, points) !== promised.commitment)
    throw new Refusal('These are not the points that were promised: the other side has changed its list.');
  refuseUnlessAscending(points);
  refuseOffCurve(points);
}

function refuseOtherAnswer(
  party: PartyOfRun,
  { heard }: HeaderOf<'answer'>,
  message: PsiMessage,
  mine: Said,
): void {
  if (!iLearn(party)) throw new Refusal('By the agreement you are not to learn: an answer is refused.');
  if (heard !== mine.points?.digest) throw new Refusal('It answers other points than yours.');
  const points = pointsIn(message.points);
  if (points.length !== party.points.length)
    throw new Refusal(`It answers ${points.length} points, but you gave ${party.points.length}.`);
  if (onlySize(party)) refuseUnlessAscending(points);
  else refuseDoubles(points);
  refuseOffCurve(points);
}
