import { Controller } from '@nestjs/common';
import { readSettlementTerms, type SettlementTerms } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { TermsStore, termsView } from '../../store/terms-store';

@Controller()
export class ReadSettlementTerms {
  constructor(private readonly terms: TermsStore) {}

  @Answers(readSettlementTerms)
  async run(): Promise<SettlementTerms> {
    return termsView(await this.terms.read());
  }
}
