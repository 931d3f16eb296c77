import type { PlannedClaim, ReadinessRule, StreamerStage, WorkloadWarning } from '@nuanxin/contracts/live';
import type { PlanClaims } from './claims/plan-claims';
import { minutesOver } from './run-of-show';

/** The streamer of a plan as they stand: their stage, and what is too much of their week with this broadcast in it. */
export interface StreamerStanding {
  readonly stage: StreamerStage;
  readonly warnings: readonly WorkloadWarning[];
}

/** What the check list looks at. */
export interface Readiable {
  readonly offers: readonly { readonly quantity: number }[];
  readonly goalFen: number;
  readonly streamer?: StreamerStanding | undefined;
  readonly hasMentor: boolean;
  readonly segments: readonly { readonly minutes: number }[];
  readonly hasKey: boolean;
  readonly claims: PlanClaims;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const HOURS: ReadonlySet<WorkloadWarning> = new Set(['week-hours', 'night-hours']);

const RULES: Readonly<Record<ReadinessRule, (plan: Readiable, now: Date) => boolean>> = {
  'has-offer': ({ offers }) => offers.length > 0,
  'offer-in-stock': ({ offers }) => offers.every(({ quantity }) => quantity > 0),
  'has-goal': ({ goalFen }) => goalFen > 0,
  'has-streamer': ({ streamer }) => streamer !== undefined,
  'has-key': ({ hasKey }) => hasKey,
  'slot-ahead': ({ endsAt }, now) => endsAt > now,
  'segments-fit-slot': (plan) => minutesOver(plan.segments, plan) >= 0,
  // Days in a row are a warning for whoever plans; hours are a limit.
  'streamer-may': ({ streamer }) =>
    streamer?.stage !== 'left' && !streamer?.warnings.some((warning) => HOURS.has(warning)),
  'script-claims-clean': ({ claims }) => claims.words.length === 0,
  'facts-complete': ({ claims }) => claims.facts.length === 0,
  'mentor-for-trainee': ({ streamer, hasMentor }) => streamer?.stage !== 'trainee' || hasMentor,
};

/** Which claims a rule looks at, so that whoever does not meet it sees what to mend. */
const CLAIMS: Partial<Record<ReadinessRule, keyof PlanClaims>> = {
  'script-claims-clean': 'words',
  'facts-complete': 'facts',
};

interface Check {
  rule: ReadinessRule;
  passed: boolean;
  claims?: PlannedClaim[];
}

/** The whole check list, each rule with its outcome at `now`, in the order of `READINESS_RULES`. */
export function readiness(plan: Readiable, now: Date): Check[] {
  return (Object.keys(RULES) as ReadinessRule[]).map((rule) => {
    const passed = RULES[rule](plan, now);
    const looked = CLAIMS[rule];
    return passed || !looked ? { rule, passed } : { rule, passed, claims: [...plan.claims[looked]] };
  });
}

/** The rules that keep a plan from being ready; empty when it is. */
export function failingRules(plan: Readiable, now: Date): ReadinessRule[] {
  return readiness(plan, now).flatMap(({ rule, passed }) => (passed ? [] : [rule]));
}
