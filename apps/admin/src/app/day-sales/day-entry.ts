import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { type DaySales, recordDailySales } from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import type { SayOf } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, MoneyInput, Now, Toasts } from '@nuanxin/web/ui';
import { DAY_SALES } from './day-sales.words';

interface DayDraft {
  readonly day: string;
  readonly pieces: number | null;
  readonly salesFen: number | null;
  readonly refundFen: number | null;
}

/** Tells of one day, or corrects what was told of it. */
@Component({
  selector: 'nx-day-entry',
  imports: [Control, Dialog, Field, FormField, FormFrame, MoneyInput],
  template: `
    <nx-dialog [heading]="day() ? t('correct') : t('tell')" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('save')" (sent)="done()">
        @if (form.tree.days[0]; as one) {
          <nx-field [of]="one.day" [label]="t('day')">
            <input nxControl class="nx-input" type="date" [attr.max]="today" [formField]="one.day" />
          </nx-field>
          <nx-field [of]="one.pieces" [label]="t('pieces')">
            <input
              nxControl
              class="nx-input"
              type="number"
              inputmode="numeric"
              step="1"
              [formField]="one.pieces"
            />
          </nx-field>
          <nx-field [of]="one.salesFen" [label]="t('sales')" [hint]="t('salesHint')">
            <nx-money-input [formField]="one.salesFen" />
          </nx-field>
          <nx-field [of]="one.refundFen" [label]="t('refund')" [hint]="t('refundHint')" [optional]="true">
            <nx-money-input [formField]="one.refundFen" />
          </nx-field>
        }
        <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('close') }}</button>
      </nx-form>
    </nx-dialog>
  `,
})
export class DayEntry {
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(DAY_SALES);
  protected readonly today = dayOf(inject(Now).value());
  /** What it is told of: the product, and the platform unless it is all of them. */
  readonly about = input.required<{ readonly productId: string; readonly platformId?: string }>();
  /** The day to be corrected; left out for another one. */
  readonly day = input<DaySales>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly draft = linkedSignal<{ days: readonly DayDraft[] }>(() => ({
    days: [this.day() ?? { day: this.today, pieces: null, salesFen: null, refundFen: null }],
  }));
  protected readonly form = contractForm(this.draft, recordDailySales, ({ days }) => {
    const told = days.map(({ refundFen, ...day }) => ({ ...day, refundFen: refundFen ?? 0 }));
    return { ...this.about(), days: told } as SayOf<typeof recordDailySales>;
  });

  protected done(): void {
    this.toasts.say(this.t('saved', { day: this.draft().days[0]?.day ?? '' }));
    this.saved.emit();
  }
}
