import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { type Broadcast, readBroadcast } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Failed, type Guarded, PageHeader, Toasts, Waiting } from '@nuanxin/web/ui';
import { BROADCASTS, PLAN } from './broadcasts.words';
import { PlanForm } from './plan-form';

/** Plans a broadcast, changes a plan, or enters a broadcast that has been. */
@Component({
  selector: 'nx-plan-page',
  imports: [Failed, PageHeader, PlanForm, Waiting],
  template: `
    <nx-page-header
      [heading]="id() ? t('changePlan') : past() ? t('record') : t('plan')"
      [hint]="past() ? t('recordHint') : undefined"
    />
    @if (broadcast.state() === 'failed') {
      <nx-failed [problem]="broadcast.problem()" [stale]="!!broadcast.value()" (again)="broadcast.reload()" />
    }
    @if (!id() || broadcast.value()) {
      <section class="nx-card">
        <nx-plan-form
          [broadcast]="broadcast.value()"
          [past]="past()"
          (saved)="leave($event)"
          (refresh)="broadcast.reload()"
        />
      </section>
    } @else if (broadcast.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="8" /></section>
    }
  `,
  host: { class: 'nx-stack' },
})
export class PlanPage implements Guarded {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly saved = speak(PLAN);
  private readonly editor = viewChild(PlanForm);
  protected readonly t = speak(BROADCASTS);
  readonly id = input<string>();
  /** By its route. */
  readonly past = input(false);
  protected readonly broadcast = read(readBroadcast, () => {
    const id = this.id();
    return id ? { id } : undefined;
  });
  readonly unsaved = computed(() => this.editor()?.form.unsaved() ?? false);

  protected async leave({ id, title }: Broadcast): Promise<void> {
    this.toasts.say(this.saved('saved', { title }));
    await this.router.navigate(['/broadcasts', id]);
  }
}
