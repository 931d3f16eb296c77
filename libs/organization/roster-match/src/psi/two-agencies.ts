import type { KeyObject } from 'node:crypto';
import { accepted } from './accept';
import { type PsiAgreement, signAgreement, termsFrom } from './agreement';
import { personPoint } from './hash-to-point';
import { learn, type Learned } from './learn';
import { freshSecret } from './mask';
import { beginRun, type Begun, type PartyOfRun, type Said } from './party';
import type { PsiKind } from './message-header';
import { personValue } from './person-value';
import { nextSaying } from './say';
import { freshKeys, privateKeyOf } from './signing';
import { otherSide, PSI_SIDES, type PsiMode, type PsiSide } from './terms';

/** Days on which the people of the specs were born: in the twentieth century, as numbers of 15 digits have it. */
const BIRTHDAYS = 10_000;

/** Whoever the specs speak of: one county's ID numbers, all valid, the same for the same place. */
export function idNumber(at: number): string {
  const day = new Date(Date.UTC(1970, 0, 1 + (at % BIRTHDAYS)))
    .toISOString()
    .slice(2, 10)
    .replaceAll('-', '');
  const found = personValue('idNumber', `360827${day}${Math.floor(at / BIRTHDAYS) + 100}`);
  if ('fault' in found) throw new Error(`Place ${at} is nobody's.`);
  return found.value;
}

export const NOON = '2026-11-25T04:00:00.000Z';

export interface Agencies {
  readonly agreement: PsiAgreement;
  readonly keys: Readonly<Record<PsiSide, KeyObject>>;
}

/** Two agencies that have agreed. */
export function agencies(mode: PsiMode, changes: Record<string, unknown> = {}): Agencies {
  const [one, two] = [freshKeys(), freshKeys()];
  const terms = termsFrom({
    format: 'nuanxin-psi-agreement/1',
    method: 'ecdh-p256',
    purpose: 'find members among registered drivers',
    first: { name: 'Federation', key: one.key },
    second: { name: 'Transport', key: two.key },
    columns: ['idNumber'],
    mode,
    leastPeople: 100,
    mostPeople: 1000,
    runsPerMonth: 2,
    from: '2026-11-01',
    until: '2026-12-01',
    ...changes,
  });
  const keys = { first: privateKeyOf(one.pem), second: privateKeyOf(two.pem) };
  const unsigned: PsiAgreement = { terms, signatures: {} };
  return { agreement: PSI_SIDES.reduce((file, side) => signAgreement(file, keys[side]), unsigned), keys };
}

/** Hashing is the dear part; the same people come again in every spec. */
const points = new Map<number, Uint8Array>();
export const pointOf = (person: number): Uint8Array => {
  const point = points.get(person) ?? personPoint('idNumber', idNumber(person));
  points.set(person, point);
  return point;
};

/** Begins a run for one side over people by their place. */
export function begin({ agreement, keys }: Agencies, side: PsiSide, people: readonly number[]): Begun {
  return beginRun(agreement, keys[side], 'idNumber', people.map(pointOf), freshSecret());
}

/** What is on the way from a side; may hand back other bytes, or none, which leaves it undelivered. */
export type Post = (kind: PsiKind, from: PsiSide, bytes: Uint8Array) => Uint8Array | undefined;

export interface Course {
  readonly said: Readonly<Record<PsiSide, Said>>;
  readonly learned: Readonly<Record<PsiSide, Learned | undefined>>;
  /** Every byte that went over, in order. */
  readonly sent: readonly { readonly kind: PsiKind; readonly from: PsiSide; readonly bytes: Uint8Array }[];
}

/** Plays a run to its end, or until nothing is delivered any more. @throws Refusal as whoever refuses a message. */
export function play(
  parties: Readonly<Record<PsiSide, PartyOfRun>>,
  post: Post = (_kind, _from, bytes) => bytes,
): Course {
  const said: Record<PsiSide, Said> = { first: {}, second: {} };
  const sent: Course['sent'][number][] = [];
  for (let progress = true; progress;) {
    progress = false;
    for (const side of PSI_SIDES) {
      const other = otherSide(side);
      const next = nextSaying(parties[side], said[side], said[other], NOON);
      if (next === 'done' || !('kind' in next)) continue;
      sent.push({ kind: next.kind, from: side, bytes: next.bytes });
      const arriving = post(next.kind, side, next.bytes);
      if (!arriving) return { said, learned: { first: undefined, second: undefined }, sent };
      const message = accepted(parties[other], next.kind, arriving, said[other], said[side]);
      said[side] = { ...said[side], [next.kind]: message };
      progress = true;
    }
  }
  const learned = {
    first: learn(parties.first, said.second),
    second: learn(parties.second, said.first),
  };
  return { said, learned, sent };
}
