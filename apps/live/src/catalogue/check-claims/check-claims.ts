import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { checkClaims } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { ClaimRuleStore } from '../../store/claim-rule-store';

@Controller()
export class CheckClaims {
  constructor(private readonly rules: ClaimRuleStore) {}

  @Answers(checkClaims)
  async run(saying: RequestOf<typeof checkClaims>): Promise<ReplyOf<typeof checkClaims>> {
    const check = await this.rules.check();
    return { findings: check(saying) };
  }
}
