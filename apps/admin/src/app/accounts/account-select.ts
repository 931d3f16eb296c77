import { Component, computed, debounced, ElementRef, inject, input, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type Account, listAccounts, readAccount, type Role } from '@nuanxin/contracts/identity';
import { read } from '@nuanxin/web/data-access';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';

/** One account, found by name or login; `''` when nobody is chosen. */
@Component({
  selector: 'nx-account-select',
  imports: [FormsModule, NzSelectModule, ReachableOptions],
  template: `
    <nz-select
      nzShowSearch
      nzServerSearch
      nzAllowClear
      [nzId]="inputId()"
      [nzPlaceHolder]="hint()"
      [nzLoading]="found.loading()"
      [nzNotFoundContent]="nothing()"
      [ngModel]="value() || null"
      (ngModelChange)="value.set($event ?? '')"
      (nzOnSearch)="typed.set($event)"
    >
      @for (account of items(); track account.id) {
        <nz-option [nzValue]="account.id" [nzLabel]="account.name + ' · ' + account.login" />
      }
    </nz-select>
  `,
})
export class AccountSelect {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly value = model.required<string>();
  readonly inputId = input.required<string>();
  readonly hint = input.required<string>();
  readonly nothing = input.required<string>();
  /** Only who holds this post. */
  readonly role = input<Role>();

  protected readonly typed = signal('');
  private readonly settled = debounced(() => this.typed().trim(), 250);
  protected readonly found = read(listAccounts, () => {
    const search = this.settled.hasValue() ? this.settled.value().slice(0, 40) : '';
    const role = this.role();
    return { limit: 30, ...(role ? { role } : {}), ...(search ? { search } : {}) };
  });
  private readonly chosen = read(readAccount, () => (this.value() ? { id: this.value() } : undefined));
  protected readonly items = computed<readonly Account[]>(() => {
    const listed = this.found.value()?.items ?? [];
    const chosen = this.chosen.value();
    return chosen && !listed.some(({ id }) => id === chosen.id) ? [chosen, ...listed] : listed;
  });

  focus(): void {
    this.host.querySelector('input')?.focus();
  }
}
