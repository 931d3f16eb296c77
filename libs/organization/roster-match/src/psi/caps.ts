import { Refusal } from '../refusal';
import type { PsiTerms } from './terms';

const SHANGHAI_MS = 8 * 3_600_000;
/** The day in Shanghai of an instant. */
const dayOf = (at: string) => new Date(Date.parse(at) + SHANGHAI_MS).toISOString().slice(0, 10);
const monthOf = (at: string) => dayOf(at).slice(0, 7);

/** A run in which one's own points were given away. Each side keeps these of its own; identities are not among them. */
export interface RunBegun {
  readonly at: string;
  /** Digest of the agreement. */
  readonly agreement: string;
  readonly run: string;
  /** Digest of the other side's commitment message. */
  readonly heard: string;
}

/** @throws Refusal when `at`, an instant, is not within the days of the agreement. */
export function refuseOutsideValidity({ from, until }: PsiTerms, at: string): void {
  const day = dayOf(at);
  if (day < from || day >= until)
    throw new Refusal(`The agreement holds from ${from} until before ${until}; today is ${day}.`);
}

/** @throws Refusal when this month's runs are used up, or the other side's commitment belongs to a run before. */
export function refuseBeyondCap(terms: PsiTerms, next: RunBegun, before: readonly RunBegun[]): void {
  const same = before.filter(({ agreement, run }) => agreement === next.agreement && run !== next.run);
  if (same.some(({ heard }) => heard === next.heard))
    throw new Refusal(
      'The commitment of the other side was used in an earlier run: it is a replay. Begin another run.',
    );
  const inMonth = same.filter(({ at }) => monthOf(at) === monthOf(next.at)).length;
  if (inMonth >= terms.runsPerMonth)
    throw new Refusal(
      `The agreement allows ${terms.runsPerMonth} runs a month, and ${inMonth} have begun in ${monthOf(next.at)}.`,
    );
}
