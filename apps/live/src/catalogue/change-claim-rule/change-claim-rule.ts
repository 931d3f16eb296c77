import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeClaimRule, type ClaimRule, claimRuleChanged } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ClaimRuleStore, claimRuleView } from '../../store/claim-rule-store';
import { Facts, ruleFact } from '../../store/facts';

@Controller()
export class ChangeClaimRule {
  constructor(
    private readonly rules: ClaimRuleStore,
    private readonly facts: Facts,
  ) {}

  @Answers(changeClaimRule)
  async run(request: RequestOf<typeof changeClaimRule>, call: Call): Promise<ClaimRule> {
    const { requestId, id, revision, ...said } = request;
    const changed = await this.rules.change(id, { requestId, revision, body: request }, (state) => {
      const next = { ...state, ...said };
      return { next, events: [this.facts.entry(claimRuleChanged, id, ruleFact(next), call)] };
    });
    return claimRuleView(changed);
  }
}
