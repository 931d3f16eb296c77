import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type ClaimRule, claimRuleSwitched, switchClaimRule } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ClaimRuleStore, claimRuleView } from '../../store/claim-rule-store';
import { Facts, ruleFact } from '../../store/facts';

@Controller()
export class SwitchClaimRule {
  constructor(
    private readonly rules: ClaimRuleStore,
    private readonly facts: Facts,
  ) {}

  @Answers(switchClaimRule)
  async run(request: RequestOf<typeof switchClaimRule>, call: Call): Promise<ClaimRule> {
    const { requestId, id, revision, active } = request;
    const switched = await this.rules.change(id, { requestId, revision, body: request }, (state) => {
      if (state.active === active) return { next: state, events: [] };
      const next = { ...state, active };
      return { next, events: [this.facts.entry(claimRuleSwitched, id, ruleFact(next), call)] };
    });
    return claimRuleView(switched);
  }
}
