import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cancelOwnOrder, mayMoveOrder, type OwnOrder, readOwnOrder } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed, Failed, Note, Waiting } from '@nuanxin/web/ui';
import { localNumberOf } from '../phone-number';
import { ConfirmForm } from './confirm-form';
import { CONFIRM } from './confirm.words';
import { Countdown } from './countdown';
import { CLOSED, sumWord, TONE } from './order-words';
import { ORDERS } from './orders.words';
import { RefundForm } from './refund-form';

/** One order: the number to show, what it costs, where to get it, and the ways onward and out of it. */
@Component({
  selector: 'nx-order-page',
  imports: [ConfirmForm, Countdown, Failed, Note, RefundForm, RouterLink, Waiting],
  templateUrl: './order-page.html',
  styleUrl: './orders.css',
})
export class OrderPage {
  private readonly cancelling = deed(cancelOwnOrder);
  protected readonly t = speak(ORDERS);
  protected readonly c = speak(CONFIRM);
  protected readonly format = inject(Format);
  protected readonly sum = sumWord;
  protected readonly closed = CLOSED;
  protected readonly tone = TONE;
  protected readonly phone = localNumberOf;
  protected readonly may = mayMoveOrder;
  protected readonly asking = signal(false);

  readonly id = input.required<string>();
  protected readonly order = read(readOwnOrder, () => ({ id: this.id() }));
  protected readonly until = computed(() => {
    const until = this.order.value()?.reservedUntil;
    return until === undefined ? undefined : new Date(until);
  });

  protected show(order: OwnOrder): void {
    this.asking.set(false);
    this.order.replace(order);
  }

  protected async cancel({ id, revision, state }: OwnOrder): Promise<void> {
    const ask = {
      title: this.t('cancelTitle'),
      consequences: [this.t('cancelFrees')],
      verb: this.t('cancel'),
      refuse: this.t('keep'),
      danger: true,
    };
    const telling = state === 'reserved' ? {} : { ask, done: this.t('done') };
    const cancelled = await this.cancelling.do({ id, revision }, telling);
    if (cancelled) this.order.replace(cancelled);
    else this.order.reload();
  }
}
