import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listAccounts } from '@nuanxin/contracts/identity';
import { Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Cell, Icon, ListFrame, listOf, PageHeader, RelativeTime } from '@nuanxin/web/ui';
import { ACCOUNT_FILTERS, accountColumns, postWords } from './account-columns';
import { ACCOUNT_STATE, ACCOUNTS } from './accounts.words';

/** Who may use the console, and as what. */
@Component({
  selector: 'nx-accounts-page',
  imports: [Cell, Icon, ListFrame, PageHeader, RelativeTime, RouterLink],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')">
      @if (session.may('account.manage')) {
        <a class="nx-button nx-button--primary" routerLink="new"><nx-icon name="plus" />{{ t('open') }}</a>
      }
    </nx-page-header>
    <nx-list
      [list]="list"
      [columns]="columns()"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    >
      <ng-template nxCell="name" [of]="list" let-row>
        <a [routerLink]="['/accounts', row.id]">{{ row.name }}</a>
      </ng-template>
      <ng-template nxCell="posts" [of]="list" let-row>
        @for (post of row.posts; track post.id) {
          <div>{{ words(post) }}</div>
        } @empty {
          <span class="nx-quiet">{{ t('noPosts') }}</span>
        }
      </ng-template>
      <ng-template nxCell="state" [of]="list" let-row>
        <div class="nx-row">
          <span class="nx-tag" [class]="row.state === 'active' ? 'nx-tag--good' : 'nx-tag--bad'">{{
            stateName(row.state)
          }}</span>
          @if (row.mustChangePassword) {
            <span class="nx-tag nx-tag--warn">{{ t('passwordDue') }}</span>
          }
        </div>
      </ng-template>
      <ng-template nxCell="lastSignInAt" [of]="list" let-row>
        @if (row.lastSignInAt; as at) {
          <nx-relative-time [at]="at" />
        } @else {
          <span class="nx-quiet">{{ t('never') }}</span>
        }
      </ng-template>
    </nx-list>
  `,
  host: { class: 'nx-stack' },
})
export class AccountsPage {
  private readonly language = inject(Language);
  protected readonly session = inject(Session);
  protected readonly t = speak(ACCOUNTS);
  protected readonly stateName = speak(ACCOUNT_STATE);
  protected readonly columns = computed(() => accountColumns(this.language.locale()));
  protected readonly list = listOf(listAccounts, { screen: 'accounts', filters: ACCOUNT_FILTERS });

  protected words(post: Parameters<typeof postWords>[0]): string {
    return postWords(post, this.language.locale());
  }
}
