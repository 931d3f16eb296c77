import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { type ClaimRule, listClaimRules } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { ClaimRuleStore } from '../../store/claim-rule-store';

type Asked = RequestOf<typeof listClaimRules>;

/** A few hundred at most, so they are picked and cut into pages here; the id of the last one is the cursor. */
@Controller()
export class ListClaimRules {
  constructor(private readonly rules: ClaimRuleStore) {}

  @Answers(listClaimRules)
  async run({ after, limit, ...filter }: Asked): Promise<ReplyOf<typeof listClaimRules>> {
    const rules = await this.rules.rules();
    const from = after === undefined ? 0 : rules.findIndex(({ id }) => id === after) + 1;
    if (after !== undefined && from === 0)
      throw new DomainError('request.invalid', { fields: [{ path: 'after', rule: 'cursor' }] });
    const fitting = rules.slice(from).filter((rule) => fits(rule, filter));
    const items = fitting.slice(0, limit);
    const last = items.at(-1);
    return { items, ...(last && fitting.length > limit ? { next: last.id } : {}) };
  }
}

function fits(rule: ClaimRule, { search, kind, active }: Omit<Asked, 'after' | 'limit'>): boolean {
  if (kind !== undefined && rule.kind !== kind) return false;
  if (active !== undefined && rule.active !== active) return false;
  const { word = '', article, advice } = rule;
  return !search || [word, article, advice.zh, advice.en].some((text) => text.includes(search));
}
