import { Component, computed, inject, signal } from '@angular/core';
import { type ClaimRule, listClaimRules, switchClaimRule } from '@nuanxin/contracts/live';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Cell, deed, Icon, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { ClaimRuleBox } from './claim-rule-box';
import { CLAIM_RULE_FILTERS, claimRuleColumns, nameOfRule } from './claim-rule-columns';
import { CLAIM_RULES } from './claim-rules.words';

/** Every rule with the law it rests on; switching one off can be undone, removing one cannot be done. */
@Component({
  selector: 'nx-claim-rules-page',
  imports: [Cell, ClaimRuleBox, Icon, ListFrame, PageHeader],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      @if (session.may('rule.manage')) {
        <button type="button" class="nx-button nx-button--primary" (click)="open.set('new')">
          <nx-icon name="plus" />{{ t('add') }}
        </button>
      }
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns()"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      <ng-template nxCell="actions" [of]="list" let-row>
        @if (session.may('rule.manage')) {
          <button type="button" class="nx-button nx-button--small" (click)="open.set(row)">
            {{ t('change') }}<span class="nx-hidden">{{ name(row) }}</span>
          </button>
          <button type="button" class="nx-button nx-button--small" (click)="turn(row)">
            {{ row.active ? t('off') : t('on') }}<span class="nx-hidden">{{ name(row) }}</span>
          </button>
        }
      </ng-template>
    </nx-list>
    @if (open(); as rule) {
      <nx-claim-rule-box
        [rule]="rule === 'new' ? undefined : rule"
        (saved)="list.read.reload()"
        (closed)="open.set(undefined)"
      />
    }
  `,
  host: { class: 'nx-stack' },
})
export class ClaimRulesPage {
  private readonly switching = deed(switchClaimRule);
  private readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly t = speak(CLAIM_RULES);
  protected readonly columns = computed(() => claimRuleColumns((words) => this.language.of(words)));
  protected readonly open = signal<ClaimRule | 'new' | undefined>(undefined);
  protected readonly list = listOf(listClaimRules, { screen: 'claim-rules', filters: CLAIM_RULE_FILTERS });

  protected name(rule: ClaimRule): string {
    return nameOfRule(rule, (words) => this.language.of(words));
  }

  protected async turn(rule: ClaimRule): Promise<void> {
    const { id, revision, active } = rule;
    const done = this.t(active ? 'switchedOff' : 'switchedOn', { name: this.name(rule) });
    const undo = (switched: ClaimRule) => void this.turn(switched);
    await this.switching.do({ id, revision, active: !active }, { done, undo });
    this.list.read.reload();
  }
}
