import { Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { type Account, assignPost, type Role } from '@nuanxin/contracts/identity';
import type { Instant } from '@nuanxin/contracts/kernel';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Field, FormFrame, MomentInput, Toasts } from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { ACCOUNTS } from './accounts.words';
import { RoleField } from './role-field';

interface Draft {
  readonly role: Role;
  readonly node: string;
  readonly until: Instant | '';
}

const BLANK: Draft = { role: 'unit-official', node: '', until: '' };

@Component({
  selector: 'nx-assign-post',
  imports: [Field, FormField, FormFrame, MomentInput, OrganizationPicker, RoleField],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="assign">
      <h2 id="assign">{{ t('assign') }}</h2>
      <nx-form [form]="form" [verb]="t('assign')" (sent)="given($event)" (refresh)="assigned.emit(undefined)">
        <div class="fields">
          <nx-role-field [of]="form.tree.role" />
          <nx-field [of]="form.tree.node" [label]="t('node')">
            <nx-organization-picker [formField]="form.tree.node" />
          </nx-field>
          <nx-field [of]="form.tree.until" [label]="t('until')" [hint]="t('untilHint')" [optional]="true">
            <nx-moment-input [formField]="form.tree.until" />
          </nx-field>
        </div>
      </nx-form>
    </section>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
      gap: 16px;
    }
  `,
})
export class AssignPost {
  private readonly toasts = inject(Toasts);
  private readonly draft = signal(BLANK);
  protected readonly t = speak(ACCOUNTS);
  readonly account = input.required<Account>();
  /** The account as it is now; nothing when it must be read again. */
  readonly assigned = output<Account | undefined>();
  protected readonly form = contractForm(this.draft, assignPost, ({ until, ...draft }) => {
    const { id, revision } = this.account();
    return { ...draft, ...(until ? { until } : {}), id, revision };
  });

  protected given(account: Account): void {
    this.draft.set(BLANK);
    this.toasts.say(this.t('assigned'));
    this.assigned.emit(account);
  }
}
