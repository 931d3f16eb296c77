import { learn, answerTo } from './learn';
import { framed } from './message';
import type { PsiKind, PsiTranscript } from './message-header';
import { commitmentOf, iLearn, otherLearns, type PartyOfRun, runOf, type Said } from './party';

/** A message that may be said now, and its bytes. */
export interface Saying {
  readonly kind: PsiKind;
  readonly bytes: Uint8Array;
}

/**
 * The next message of one's own, or which of the other side's must come first, or nothing more. `at` is now, an ISO instant.
 * Points are given away only after the other side is bound by its commitment.
 */
export function nextSaying(
  party: PartyOfRun,
  mine: Said,
  theirs: Said,
  at: string,
): Saying | { readonly waitingFor: PsiKind } | 'done' {
  const { agreement, side: from, column, key, points, secret } = party;
  const common = { agreement, from, column, at };
  const people = points.length;
  if (!mine.commit) {
    const header = { ...common, kind: 'commit', people, commitment: commitmentOf(party) } as const;
    return { kind: 'commit', bytes: framed(header, [], key) };
  }
  if (!theirs.commit) return { waitingFor: 'commit' };
  const run = runOf(party, mine.commit, theirs.commit);
  if (!mine.points)
    return {
      kind: 'points',
      bytes: framed({ ...common, kind: 'points', run, salt: secret.salt }, points, key),
    };
  if (!theirs.points) return { waitingFor: 'points' };
  if (!mine.answer && otherLearns(party)) {
    const header = { ...common, kind: 'answer', run, heard: theirs.points.digest } as const;
    return { kind: 'answer', bytes: framed(header, answerTo(party, theirs.points), key) };
  }
  if (!theirs.answer && iLearn(party)) return { waitingFor: 'answer' };
  if (!mine.closing) {
    const transcript = transcriptOf(party, mine, theirs);
    return { kind: 'closing', bytes: framed({ ...common, kind: 'closing', run, transcript }, [], key) };
  }
  return theirs.closing ? 'done' : { waitingFor: 'closing' };
}

/** What was given to whom, once commitments and points of both are there. Both sides reckon the same. */
export function transcriptOf(party: PartyOfRun, mine: Said, theirs: Said): PsiTranscript {
  if (!mine.commit || !theirs.commit) throw new Error('A transcript is of a run that both have begun.');
  const [first, second] = party.side === 'first' ? [mine, theirs] : [theirs, mine];
  const learned = iLearn(party) && otherLearns(party) ? learn(party, theirs) : undefined;
  return {
    run: runOf(party, mine.commit, theirs.commit),
    first: digestsOf(first),
    second: digestsOf(second),
    ...(learned ? { matches: learned.what === 'size' ? learned.size : learned.points.length } : {}),
  };
}

function digestsOf({ commit, points, answer }: Said): PsiTranscript['first'] {
  if (commit?.header.kind !== 'commit' || !points)
    throw new Error('A transcript is of a run in which both gave their points.');
  const { commitment, people } = commit.header;
  return { commitment, people, points: points.digest, ...(answer ? { answer: answer.digest } : {}) };
}
