import type { KeyObject } from 'node:crypto';
import { commitmentTo, digestOf } from './digest';
import { masked, type RunSecret } from './mask';
import { mostMessageBytes, type PsiMessage } from './message';
import type { PsiColumn } from './person-value';
import { ascending, refuseDoubles } from './point-list';
import { Refusal } from '../refusal';
import { agreementDigest, type PsiAgreement, refuseUnlessSigned, sideOf } from './agreement';
import { learns, otherSide, PSI_MODES, type PsiParty, type PsiSide, type PsiTerms } from './terms';
import type { PsiKind } from './message-header';

/** One side of a run: everything that its messages are made of. Holds the secret: kept on its own machine, deleted at the end. */
export interface PartyOfRun {
  readonly terms: PsiTerms;
  readonly agreement: string;
  readonly side: PsiSide;
  readonly key: KeyObject;
  readonly column: PsiColumn;
  readonly secret: RunSecret;
  /** Masked, ascending: as they are given away. */
  readonly points: readonly Uint8Array[];
}

/** What was said by one side so far: accepted or own messages. */
export type Said = { readonly [K in PsiKind]?: PsiMessage };

export interface Begun {
  readonly party: PartyOfRun;
  /** Place in the list of the person behind each point. */
  readonly order: readonly number[];
}

/**
 * Begins a run over people already hashed to the curve (`personPoint`), each once.
 * @throws Refusal when the agreement is not signed by both, does not know the column, or the list is too short or too long.
 */
export function beginRun(
  signedAgreement: PsiAgreement,
  key: KeyObject,
  column: PsiColumn,
  people: readonly Uint8Array[],
  secret: RunSecret,
): Begun {
  const { terms } = signedAgreement;
  refuseUnlessSigned(signedAgreement);
  const side = sideOf(terms, key);
  if (!terms.columns.includes(column))
    throw new Refusal(`The agreement is about ${terms.columns.join(', ')}, not about ${column}.`);
  refuseSize(terms, people.length, 'Your list');
  refuseDoubles(people);
  const unordered = masked(secret.scalar, people);
  const order = ascending(unordered);
  const points = order.map((at) => unordered[at] ?? new Uint8Array());
  return { party: { terms, agreement: agreementDigest(terms), side, key, column, secret, points }, order };
}

/** @throws Refusal when a list is too short or too long for the agreement. */
export function refuseSize({ leastPeople, mostPeople }: PsiTerms, people: number, whose: string): void {
  if (people < leastPeople || people > mostPeople)
    throw new Refusal(
      `${whose} has ${people} different people; the agreement allows ${leastPeople} to ${mostPeople}.`,
    );
}

export const commitmentOf = ({ agreement, side, secret, points }: PartyOfRun) =>
  commitmentTo(agreement, side, secret.salt, points);

export const theOther = ({ terms, side }: PartyOfRun): PsiParty => terms[otherSide(side)];
export const iLearn = ({ terms, side }: PartyOfRun) => learns(terms.mode, side);
export const otherLearns = ({ terms, side }: PartyOfRun) => learns(terms.mode, otherSide(side));
/** Where only the size may be known, doubly masked points are put in an order that says nothing. */
export const onlySize = ({ terms }: PartyOfRun) => PSI_MODES[terms.mode].learned === 'size';
export const longestMessage = ({ terms }: PartyOfRun) => mostMessageBytes(terms.mostPeople);

/** Names a run by both commitment messages; both sides reckon the same. */
export function runOf(party: PartyOfRun, mine: PsiMessage, theirs: PsiMessage): string {
  const [first, second] = party.side === 'first' ? [mine, theirs] : [theirs, mine];
  return digestOf('run', first.digest, second.digest);
}
