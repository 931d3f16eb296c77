import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cancelOrder, completeOrder, listOrders, type Order, readBroadcast } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Cell, deed, ListFrame, listOf, Masked, PageHeader } from '@nuanxin/web/ui';
import { ORDER_FILTERS, orderColumns } from './order-columns';
import { DELIVERY, ORDER_STATE, ORDERS } from './orders.words';

const TONE = { placed: 'warn', completed: 'good', cancelled: 'plain' } as const;

/** The orders of one broadcast: hand over and take the cash, or cancel for the buyer. */
@Component({
  selector: 'nx-orders-page',
  imports: [Cell, ListFrame, Masked, PageHeader, RouterLink],
  templateUrl: './orders-page.html',
  host: { class: 'nx-stack' },
})
export class OrdersPage {
  private readonly completing = deed(completeOrder);
  private readonly cancelling = deed(cancelOrder);
  private readonly stateName = speak(ORDER_STATE);
  private readonly deliveryName = speak(DELIVERY);
  private readonly format = inject(Format);
  protected readonly session = inject(Session);
  protected readonly t = speak(ORDERS);
  protected readonly tone = TONE;
  /** The broadcast whose orders these are. */
  readonly id = input.required<string>();
  private readonly broadcast = read(readBroadcast, () => ({ id: this.id() }));
  protected readonly heading = computed(() => {
    const title = this.broadcast.value()?.title;
    return title ? this.t('heading', { title }) : this.t('headingPlain');
  });
  protected readonly columns = orderColumns(this.format, {
    state: ({ state }) => this.stateName(state),
    delivery: ({ deliveryKind }) => this.deliveryName(deliveryKind),
  });
  protected readonly list = listOf(listOrders, {
    screen: 'orders',
    filters: ORDER_FILTERS,
    fixed: () => ({ broadcastId: this.id() }),
  });

  protected state(order: Order): string {
    return this.stateName(order.state);
  }

  protected async complete({ id, revision, number, totalFen }: Order): Promise<void> {
    const ask = {
      title: this.t('completeTitle', { number }),
      consequences: [this.t('completeCash', { money: this.format.money(totalFen) }), this.t('completeFinal')],
      verb: this.t('complete'),
    };
    await this.completing.do({ id, revision }, { ask, done: this.t('completed', { number }) });
    this.list.read.reload();
  }

  protected async cancel({ id, revision, number, quantity, productName }: Order): Promise<void> {
    const ask = {
      title: this.t('cancelTitle', { number }),
      consequences: [this.t('cancelPieces', { n: quantity, name: productName }), this.t('cancelFinal')],
      verb: this.t('cancel'),
      danger: true,
    };
    await this.cancelling.do({ id, revision }, { ask, done: this.t('cancelled', { number }) });
    this.list.read.reload();
  }
}
