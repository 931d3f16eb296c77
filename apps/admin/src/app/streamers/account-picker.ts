import { Component, computed, debounced, ElementRef, inject, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { listAccounts } from '@nuanxin/contracts/identity';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';
import { STREAMERS } from './streamers.words';

/** An account of the console. */
@Component({
  selector: 'nx-account-picker',
  imports: [FormsModule, NzSelectModule, ReachableOptions],
  template: `
    <nz-select
      nzShowSearch
      nzServerSearch
      nzAllowClear
      [nzId]="field.id"
      [nzPlaceHolder]="t('accountHint')"
      [nzLoading]="found.loading()"
      [nzNotFoundContent]="t('noAccount')"
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
export class AccountPicker implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly field = inject(Field);
  protected readonly t = speak(STREAMERS);
  protected readonly typed = signal('');
  private readonly settled = debounced(() => this.typed().trim(), 250);
  readonly value = model.required<string>();
  protected readonly found = read(listAccounts, () => {
    const search = this.settled.hasValue() ? this.settled.value().slice(0, 40) : '';
    return { limit: 30, ...(search ? { search } : {}) };
  });
  protected readonly items = computed(() => this.found.value()?.items ?? []);

  focus(): void {
    this.host.querySelector('input')?.focus();
  }
}
