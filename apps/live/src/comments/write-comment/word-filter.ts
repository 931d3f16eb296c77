import { Injectable } from '@nestjs/common';
import { ClaimRuleStore } from '../../store/claim-rule-store';

/** Whether somebody has to look at a comment before others read it. */
@Injectable()
export class WordFilter {
  constructor(private readonly rules: ClaimRuleStore) {}

  async holds(text: string): Promise<boolean> {
    const check = await this.rules.commentCheck();
    return check({ texts: [{ field: 'text', text }] }).length > 0;
  }
}
