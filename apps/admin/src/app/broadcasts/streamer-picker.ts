import { Component, computed, debounced, ElementRef, inject, input, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { listStreamers, STREAMER_STAGES, type StreamerStage } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Field } from '@nuanxin/web/ui';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';
import { CREW } from './plan.words';

interface Named {
  readonly id: string;
  readonly name: string;
}

const WORKING: readonly StreamerStage[] = ['trainee', 'signed', 'red'];

/** One of the streamers at the stages that the place allows. */
@Component({
  selector: 'nx-streamer-picker',
  imports: [FormsModule, NzSelectModule, ReachableOptions],
  template: `
    <nz-select
      nzShowSearch
      nzServerSearch
      nzAllowClear
      [nzId]="field.id"
      [nzPlaceHolder]="t('find')"
      [nzLoading]="found.loading()"
      [nzNotFoundContent]="t('none')"
      [ngModel]="value() || null"
      (ngModelChange)="value.set($event ?? '')"
      (nzOnSearch)="typed.set($event)"
    >
      @for (choice of choices(); track choice.id) {
        <nz-option [nzValue]="choice.id" [nzLabel]="choice.name" />
      }
    </nz-select>
  `,
})
export class StreamerPicker implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly language = inject(Language);
  protected readonly field = inject(Field);
  protected readonly t = speak(CREW);
  protected readonly typed = signal('');
  private readonly settled = debounced(() => this.typed().trim(), 250);
  readonly value = model.required<string>();
  readonly stages = input<readonly StreamerStage[]>(WORKING);
  /** Who is named already, whether in reach or not. */
  readonly known = input<Named>();

  protected readonly found = read(listStreamers, () => {
    const search = this.settled.hasValue() ? this.settled.value().slice(0, 40) : '';
    return { limit: 200, ...(search ? { search } : {}) };
  });
  protected readonly choices = computed<readonly Named[]>(() => {
    const items = (this.found.value()?.items ?? []).filter(({ stage }) => this.stages().includes(stage));
    const listed = items.map(({ id, name, stage, organization }) => {
      const words = this.language.of(STREAMER_STAGES[stage]);
      return { id, name: `${name} · ${words} · ${organization.name}` };
    });
    const known = this.known();
    return known && !listed.some(({ id }) => id === known.id) ? [known, ...listed] : listed;
  });

  focus(): void {
    this.host.querySelector('input')?.focus();
  }
}
