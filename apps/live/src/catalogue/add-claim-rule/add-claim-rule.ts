import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { addClaimRule, type ClaimRule, claimRuleAdded, CUSTOM_RULES_AT_MOST } from '@nuanxin/contracts/live';
import { isSameWord } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ClaimRuleStore, claimRuleView } from '../../store/claim-rule-store';
import { Facts, ruleFact } from '../../store/facts';

type Asked = RequestOf<typeof addClaimRule>;

@Controller()
export class AddClaimRule {
  constructor(
    private readonly rules: ClaimRuleStore,
    private readonly facts: Facts,
  ) {}

  @Answers(addClaimRule)
  async run(request: Asked, call: Call): Promise<ClaimRule> {
    const { requestId, ...fields } = request;
    refuseNeedless(await this.rules.rules(), request);
    const rule = { ...fields, active: true, custom: true };
    const event = this.facts.entry(claimRuleAdded, requestId, ruleFact({ _id: requestId, ...rule }), call);
    const inserting = { requestId, body: request, events: [event] };
    return claimRuleView(await this.rules.insert(requestId, rule, inserting));
  }
}

/** The same request again is none of these: the rule that it made is its own. */
function refuseNeedless(rules: readonly ClaimRule[], { requestId, kind, word, category }: Asked): void {
  if (rules.some(({ id }) => id === requestId)) return;
  const isKnown = rules.some(
    (rule) =>
      rule.kind === kind &&
      isSameWord(rule.word ?? '', word) &&
      (rule.category === undefined || rule.category === category),
  );
  if (isKnown) throw new DomainError('live.rule-known');
  if (rules.filter(({ custom }) => custom).length >= CUSTOM_RULES_AT_MOST)
    throw new DomainError('live.rules-full');
}
