import { Injectable } from '@nestjs/common';
import type { ClaimRule } from '@nuanxin/contracts/live';
import { claimChecker, DEFAULT_RULES, effectiveRules } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregate,
  type Aggregates,
  type ChangeRequest,
  Database,
  everything,
  type InsertRequest,
  type Moved,
} from '@nuanxin/platform/store';

export interface ClaimRuleState extends Aggregate, Omit<ClaimRule, 'id' | 'revision'> {}

const claimRules = aggregate<ClaimRuleState>({
  name: 'claim-rules',
  schema: {
    kind: { type: String, required: true },
    word: String,
    fact: String,
    category: String,
    article: { type: String, required: true },
    advice: { zh: String, en: String },
    severity: { type: String, required: true },
    active: { type: Boolean, required: true },
    custom: { type: Boolean, required: true },
  },
  indexes: [],
  view: claimRuleView,
});

const COUNTY = everything('the rules about claims are the same for everybody');

type ClaimCheck = ReturnType<typeof claimChecker>;

/** Of what is said of goods, and of what viewers write. */
interface Checks {
  readonly goods: ClaimCheck;
  readonly comments: ClaimCheck;
}

/** Milliseconds after which what another replica changed counts here too. */
const LEARNT_WITHIN = 2_000;

/** Rules that the county added, and those of the platform that it changed; all others stand in the table alone. */
@Injectable()
export class ClaimRuleStore {
  private readonly all: Aggregates<ClaimRuleState>;
  /** Each product that is shown asks for it, so it is not made anew each time. */
  private made: { readonly checks: Promise<Checks>; readonly until: Date } | undefined;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.all = database.aggregates(claimRules);
  }

  /** The whole set as it counts now: the platform's own in the order of their table, then the county's. */
  async rules(): Promise<ClaimRule[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const kept: ClaimRuleState[] = [];
    for (let place: { after?: string } | undefined = {}; place;) {
      const { items, next } = await this.all.page({}, { scope: COUNTY, order, limit: 200, ...place });
      kept.push(...items);
      place = next === undefined ? undefined : { after: next };
    }
    return effectiveRules(kept.map(claimRuleView));
  }

  /** What breaks the rules. A change made here counts at once, one made by another replica within `LEARNT_WITHIN`. */
  async check(): Promise<ClaimCheck> {
    return (await this.checks()).goods;
  }

  /** The words for which a viewer's comment is held back. */
  async commentCheck(): Promise<ClaimCheck> {
    return (await this.checks()).comments;
  }

  private checks(): Promise<Checks> {
    if (this.made && this.made.until > this.clock.now()) return this.made.checks;
    const checks = this.rules().then((rules) => ({
      goods: claimChecker(rules),
      comments: claimChecker(rules, ['comment-word']),
    }));
    const made = { checks, until: this.clock.after(LEARNT_WITHIN) };
    this.made = made;
    checks.catch(() => this.forget(made));
    return checks;
  }

  async insert(
    id: string,
    rule: Omit<ClaimRule, 'id' | 'revision'>,
    request: InsertRequest,
  ): Promise<ClaimRuleState> {
    const inserted = await this.all.insert({ _id: id, ...rule }, request);
    this.forget();
    return inserted;
  }

  /** One of the platform's own gets its document when it is changed for the first time. */
  async change(
    id: string,
    request: ChangeRequest,
    move: (state: ClaimRuleState) => Moved<ClaimRuleState>,
  ): Promise<ClaimRuleState> {
    const own = DEFAULT_RULES.find((rule) => rule.id === id);
    if (own) await this.keep(own);
    const changed = await this.all.change(id, COUNTY, request, move);
    this.forget();
    return changed;
  }

  private forget(made = this.made): void {
    if (this.made === made) this.made = undefined;
  }

  private keep({ id, revision: _, ...rule }: ClaimRule): Promise<void> {
    return this.all.openOnce({ _id: id, ...rule });
  }
}

export function claimRuleView({ _id, kind, word, fact, category, ...state }: ClaimRuleState): ClaimRule {
  const { article, advice, severity, active, custom, revision } = state;
  return {
    id: _id,
    kind,
    article,
    advice,
    severity,
    active,
    custom,
    revision,
    ...(word === undefined ? {} : { word }),
    ...(fact === undefined ? {} : { fact }),
    ...(category === undefined ? {} : { category }),
  };
}
