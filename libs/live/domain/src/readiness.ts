import type { ReadinessRule } from '@nuanxin/contracts/live';

/** What the check list looks at. */
export interface Readiable {
  readonly offers: readonly { readonly quantity: number }[];
  readonly goalFen: number;
  readonly streamerId?: string | undefined;
  readonly hasKey: boolean;
  readonly endsAt: Date;
}

const RULES: Readonly<Record<ReadinessRule, (plan: Readiable, now: Date) => boolean>> = {
  'has-offer': ({ offers }) => offers.length > 0,
  'offer-in-stock': ({ offers }) => offers.every(({ quantity }) => quantity > 0),
  'has-goal': ({ goalFen }) => goalFen > 0,
  'has-streamer': ({ streamerId }) => streamerId !== undefined,
  'has-key': ({ hasKey }) => hasKey,
  'slot-ahead': ({ endsAt }, now) => endsAt > now,
};

/** The whole check list, each rule with its outcome at `now`, in the order of `READINESS_RULES`. */
export function readiness(plan: Readiable, now: Date): { rule: ReadinessRule; passed: boolean }[] {
  return Object.entries(RULES).map(([rule, passes]) => ({
    rule: rule as ReadinessRule,
    passed: passes(plan, now),
  }));
}

/** The rules that keep a plan from being ready; empty when it is. */
export function failingRules(plan: Readiable, now: Date): ReadinessRule[] {
  return readiness(plan, now).flatMap(({ rule, passed }) => (passed ? [] : [rule]));
}
