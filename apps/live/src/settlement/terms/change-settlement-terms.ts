import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeSettlementTerms, type SettlementTerms, settlementTermsChanged } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts } from '../../store/facts';
import { TermsStore, termsView } from '../../store/terms-store';

@Controller()
export class ChangeSettlementTerms {
  constructor(
    private readonly terms: TermsStore,
    private readonly facts: Facts,
  ) {}

  @Answers(changeSettlementTerms)
  async run(request: RequestOf<typeof changeSettlementTerms>, call: Call): Promise<SettlementTerms> {
    const { requestId, revision, ...fields } = request;
    const changed = await this.terms.change({ requestId, revision, body: request }, (state) => {
      const event = this.facts.entry(settlementTermsChanged, state._id, fields, call);
      return { next: { ...state, ...fields }, events: [event] };
    });
    return termsView(changed);
  }
}
