import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { payStatement, type StatementDetails } from '@nuanxin/contracts/live';
import { dayOf, isDay, PAYMENT_METHODS, type PaymentMethod, periodOfDay } from '@nuanxin/live/settlement';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, Now, Toasts } from '@nuanxin/web/ui';
import { takingMonth } from './months';
import { SETTLEMENTS } from './settlements.words';

/** Records a payment that was made, or that none is needed. */
@Component({
  selector: 'nx-pay-box',
  imports: [Control, Dialog, Field, FormField, FormFrame, RouterLink],
  templateUrl: './pay-box.html',
})
export class PayBox {
  private readonly toasts = inject(Toasts);
  private readonly today = dayOf(inject(Now).value());
  protected readonly language = inject(Language);
  protected readonly format = inject(Format);
  protected readonly t = speak(SETTLEMENTS);
  protected readonly methods = Object.entries(PAYMENT_METHODS).map(([value, label]) => ({ value, label }));
  readonly statement = input.required<StatementDetails>();
  readonly sent = output<StatementDetails>();
  readonly refresh = output<void>();
  readonly closed = output<void>();
  private readonly draft = signal({ method: 'bank' as PaymentMethod, paidOn: this.today, reference: '' });
  protected readonly month = computed(() => {
    const { paidOn } = this.draft();
    return periodOfDay(isDay(paidOn) ? paidOn : this.today);
  });
  protected readonly period = takingMonth(this.month);
  protected readonly moved = computed(() => this.period() !== this.month());
  protected readonly form = contractForm(this.draft, payStatement, ({ method, paidOn, reference }) => {
    const { id, revision, dueFen } = this.statement();
    const noted = reference.trim() ? { reference } : {};
    return { id, revision, method, paidOn, amountFen: dueFen, period: this.period(), ...noted };
  });

  protected done(statement: StatementDetails): void {
    this.toasts.say(this.t('payDone'));
    this.sent.emit(statement);
  }
}
