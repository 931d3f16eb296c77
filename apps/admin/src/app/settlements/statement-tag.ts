import { Component, input } from '@angular/core';
import type { StatementState } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { STATEMENT_STATE } from './settlements.words';

const TONE: Readonly<Record<StatementState, string>> = { draft: 'plain', posted: 'warn', paid: 'good' };

@Component({
  selector: 'nx-statement-tag',
  template: `<span class="nx-tag" [class]="'nx-tag--' + tone[state()]">{{ t(state()) }}</span>`,
})
export class StatementTag {
  protected readonly tone = TONE;
  protected readonly t = speak(STATEMENT_STATE);
  readonly state = input.required<StatementState>();
}
