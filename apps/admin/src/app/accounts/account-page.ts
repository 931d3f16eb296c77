import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type Account,
  readAccount,
  reinstateAccount,
  resetPassword,
  suspendAccount,
} from '@nuanxin/contracts/identity';
import { read, Session } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { deed, Failed, PageHeader, RelativeTime, Waiting } from '@nuanxin/web/ui';
import { AccountPosts } from './account-posts';
import { ACCOUNT_STATE, ACCOUNTS } from './accounts.words';
import { OneTimePassword } from './one-time-password';

/** One account: let in or shut out, a new password, its posts. */
@Component({
  selector: 'nx-account-page',
  imports: [AccountPosts, Failed, OneTimePassword, PageHeader, RelativeTime, RouterLink, Waiting],
  templateUrl: './account-page.html',
  host: { class: 'nx-stack' },
})
export class AccountPage {
  private readonly suspension = deed(suspendAccount);
  private readonly reinstatement = deed(reinstateAccount);
  private readonly reset = deed(resetPassword);
  protected readonly session = inject(Session);
  protected readonly t = speak(ACCOUNTS);
  protected readonly stateName = speak(ACCOUNT_STATE);
  readonly id = input.required<string>();
  protected readonly account = read(readAccount, () => ({ id: this.id() }));
  protected readonly password = signal<string | undefined>(undefined);

  protected async suspend({ id, revision, name }: Account): Promise<void> {
    const ask = {
      title: this.t('suspendTitle', { name }),
      consequences: [this.t('suspendSessions'), this.t('suspendKeeps')],
      verb: this.t('suspend'),
      danger: true,
    };
    this.show(await this.suspension.do({ id, revision }, { ask, done: this.t('suspended') }));
  }

  protected async reinstate({ id, revision }: Account): Promise<void> {
    this.show(await this.reinstatement.do({ id, revision }, { done: this.t('reinstated') }));
  }

  protected async newPassword({ id, revision, name }: Account): Promise<void> {
    const ask = {
      title: this.t('resetTitle', { name }),
      consequences: [this.t('resetSessions'), this.t('resetOnce')],
      verb: this.t('reset'),
      danger: true,
    };
    const made = await this.reset.do({ id, revision }, { ask });
    this.password.set(made?.password);
    this.show(made?.account);
  }

  /** What a command answered; after a refusal the newest is asked for, as somebody else may have been quicker. */
  protected show(account: Account | undefined): void {
    if (account) this.account.replace(account);
    else this.account.reload();
  }
}
