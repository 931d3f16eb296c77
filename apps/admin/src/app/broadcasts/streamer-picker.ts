import { Component, computed, debounced, ElementRef, inject, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { type Account, listAccounts, readAccount } from '@nuanxin/contracts/identity';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';
import { PLAN } from './broadcasts.words';

/** Who runs the show: accounts that hold the streamer's post. */
@Component({
  selector: 'nx-streamer-picker',
  imports: [FormsModule, NzSelectModule, ReachableOptions],
  template: `
    <nz-select
      nzShowSearch
      nzServerSearch
      nzAllowClear
      [nzId]="field.id"
      [nzPlaceHolder]="t('streamerHint')"
      [nzLoading]="found.loading()"
      [nzNotFoundContent]="t('noStreamer')"
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
export class StreamerPicker implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly field = inject(Field);
  protected readonly t = speak(PLAN);
  protected readonly typed = signal('');
  private readonly settled = debounced(() => this.typed().trim(), 250);
  readonly value = model.required<string>();

  protected readonly found = read(listAccounts, () => {
    const search = this.settled.hasValue() ? this.settled.value().slice(0, 40) : '';
    return { role: 'streamer' as const, limit: 30, ...(search ? { search } : {}) };
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
