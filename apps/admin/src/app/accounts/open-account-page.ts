import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { openAccount, type Role } from '@nuanxin/contracts/identity';
import type { Instant, ReplyOf } from '@nuanxin/contracts/kernel';
import { speak } from '@nuanxin/web/i18n';
import {
  Control,
  contractForm,
  Field,
  FormFrame,
  type Guarded,
  MomentInput,
  PageHeader,
} from '@nuanxin/web/ui';
import { OrganizationPicker } from '../organizations/organization-picker';
import { ACCOUNTS } from './accounts.words';
import { OneTimePassword } from './one-time-password';
import { RoleField } from './role-field';

interface Draft {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly node: string;
  readonly until: Instant | '';
}

@Component({
  selector: 'nx-open-account-page',
  imports: [
    Control,
    Field,
    FormField,
    FormFrame,
    MomentInput,
    OneTimePassword,
    OrganizationPicker,
    PageHeader,
    RoleField,
    RouterLink,
  ],
  template: `
    <nx-page-header [heading]="t('open')" [hint]="t('openHint')" />
    <section class="nx-card narrow">
      <nx-form [form]="form" [verb]="t('open')" (sent)="opened.set($event)">
        <nx-field [of]="form.tree.name" [label]="t('name')">
          <input nxControl class="nx-input" autocomplete="off" [formField]="form.tree.name" />
        </nx-field>
        <nx-field [of]="form.tree.login" [label]="t('login')" [hint]="t('loginHint')">
          <input
            nxControl
            class="nx-input"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            [formField]="form.tree.login"
          />
        </nx-field>
        <nx-field [of]="form.tree.node" [label]="t('node')">
          <nx-organization-picker [formField]="form.tree.node" />
        </nx-field>
        <nx-role-field [of]="form.tree.role" />
        <nx-field [of]="form.tree.until" [label]="t('until')" [hint]="t('untilHint')" [optional]="true">
          <nx-moment-input [formField]="form.tree.until" />
        </nx-field>
        <a nxAside class="nx-button" routerLink="/accounts">{{ t('back') }}</a>
      </nx-form>
    </section>
    @if (opened(); as made) {
      <nx-one-time-password [account]="made.account" [password]="made.password" (closed)="leave()" />
    }
  `,
  styles: `
    .narrow {
      max-width: 560px;
    }
  `,
  host: { class: 'nx-stack' },
})
export class OpenAccountPage implements Guarded {
  private readonly router = inject(Router);
  protected readonly t = speak(ACCOUNTS);
  protected readonly opened = signal<ReplyOf<typeof openAccount> | undefined>(undefined);
  protected readonly form = contractForm(
    signal<Draft>({ name: '', login: '', role: 'unit-official', node: '', until: '' }),
    openAccount,
    ({ until, ...draft }) => ({ ...draft, ...(until ? { until } : {}) }),
  );
  readonly unsaved = this.form.unsaved;

  protected async leave(): Promise<void> {
    await this.router.navigate(['/accounts', this.opened()?.account.id]);
  }
}
