import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cancelOwnOrder, ORDER_MOVES, type OrderState, readOwnOrder } from '@nuanxin/contracts/live';
import { attempts, problemOf, read } from '@nuanxin/web/data-access';
import { Format, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Confirm, Failed, Toasts, Waiting } from '@nuanxin/web/ui';
import { localNumberOf } from '../phone-number';
import { ORDERS } from './orders.words';

/** What the sum of an order is called: to be paid, paid, or merely what it would have been. */
const SUM = { placed: 'due', completed: 'paid', cancelled: 'total' } as const satisfies Record<
  OrderState,
  keyof typeof ORDERS
>;

/** One order: the number to show, what it costs, where to get it, and the way out of it. */
@Component({
  selector: 'nx-order-page',
  imports: [Failed, RouterLink, Waiting],
  templateUrl: './order-page.html',
  styleUrl: './orders.css',
})
export class OrderPage {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(ProblemWords);
  private readonly cancelIt = attempts(cancelOwnOrder);
  protected readonly t = speak(ORDERS);
  protected readonly format = inject(Format);
  protected readonly sum = SUM;
  protected readonly phone = localNumberOf;
  protected readonly mayCancel = (state: OrderState) =>
    (ORDER_MOVES[state] as readonly string[]).includes('cancelled');

  readonly id = input.required<string>();
  protected readonly order = read(readOwnOrder, () => ({ id: this.id() }));

  protected async cancel(revision: number): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.t('cancelTitle'),
      consequences: [this.t('cancelFrees')],
      verb: this.t('cancel'),
      refuse: this.t('keep'),
      danger: true,
    });
    if (!sure) return;
    try {
      this.order.replace(await this.cancelIt({ id: this.id(), revision }));
      this.toasts.say(this.t('done'));
    } catch (error) {
      this.toasts.say(this.words.title(problemOf(error)), { tone: 'bad' });
      this.order.reload();
    }
  }
}
