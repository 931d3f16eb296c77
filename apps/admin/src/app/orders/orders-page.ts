import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  cancelOrder,
  completeOrder,
  listOrders,
  mayMoveOrder,
  type Order,
  readBroadcast,
} from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Cell, deed, ListFrame, listOf, Masked, PageHeader } from '@nuanxin/web/ui';
import { givingBack } from './giving-back';
import { ORDER_FILTERS, ORDER_TONE, orderColumns, paymentWords } from './order-columns';
import { DELIVERY, ORDER_STATE, ORDERS, PAYMENT } from './orders.words';
import { RefundBox } from './refund-box';

/** The orders of one broadcast: hand over and take the cash, cancel for the buyer, decide about refunds. */
@Component({
  selector: 'nx-orders-page',
  imports: [Cell, ListFrame, Masked, PageHeader, RefundBox, RouterLink],
  templateUrl: './orders-page.html',
  host: { class: 'nx-stack' },
})
export class OrdersPage {
  private readonly completing = deed(completeOrder);
  private readonly cancelling = deed(cancelOrder);
  private readonly givingBack = givingBack();
  private readonly stateName = speak(ORDER_STATE);
  private readonly deliveryName = speak(DELIVERY);
  private readonly paymentName = speak(PAYMENT);
  private readonly format = inject(Format);
  protected readonly session = inject(Session);
  protected readonly t = speak(ORDERS);
  protected readonly tone = ORDER_TONE;
  protected readonly may = mayMoveOrder;
  /** The broadcast whose orders these are. */
  readonly id = input.required<string>();
  private readonly broadcast = read(readBroadcast, () => ({ id: this.id() }));
  protected readonly heading = computed(() => {
    const title = this.broadcast.value()?.title;
    return title ? this.t('heading', { title }) : this.t('headingPlain');
  });
  protected readonly columns = orderColumns(this.format, {
    state: ({ state }) => this.stateName(state),
    delivery: ({ deliveryKind }) => (deliveryKind ? this.deliveryName(deliveryKind) : '—'),
    payment: (order) => paymentWords(order, this.paymentName),
  });
  protected readonly list = listOf(listOrders, {
    screen: 'orders',
    filters: ORDER_FILTERS,
    fixed: () => ({ broadcastId: this.id() }),
  });
  /** Whose refund is being decided. */
  protected readonly deciding = signal<Order | undefined>(undefined);

  protected state(order: Order): string {
    return this.stateName(order.state);
  }

  protected async complete({ id, revision, number, totalFen, payment }: Order): Promise<void> {
    const paid = payment.state === 'paid';
    const money = this.format.money(totalFen);
    const ask = {
      title: this.t(paid ? 'completePaidTitle' : 'completeTitle', { number }),
      consequences: [
        this.t(paid ? 'completePaid' : 'completeCash', { money }),
        ...(!paid && payment.method === 'online' ? [this.t('completeInstead')] : []),
        this.t('completeFinal'),
      ],
      verb: this.t('complete'),
    };
    const request = { id, revision, cash: !paid };
    await this.completing.do(request, { ask, done: this.t('completed', { number }) });
    this.list.read.reload();
  }

  protected async cancel({ id, revision, number, quantity, productName, payment }: Order): Promise<void> {
    const ask = {
      title: this.t('cancelTitle', { number }),
      consequences: [
        this.t('cancelPieces', { n: quantity, name: productName }),
        ...(payment.state === 'paid' ? [this.t('cancelPaid')] : []),
        this.t('cancelFinal'),
      ],
      verb: this.t('cancel'),
      danger: true,
    };
    await this.cancelling.do({ id, revision }, { ask, done: this.t('cancelled', { number }) });
    this.list.read.reload();
  }

  protected async giveBack(order: Order): Promise<void> {
    await this.givingBack(order);
    this.list.read.reload();
  }
}
