import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listOwnOrders, type OwnOrder } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Waiting } from '@nuanxin/web/ui';
import { TONE } from './order-words';
import { ORDERS } from './orders.words';

/** One's own orders, newest first. */
@Component({
  selector: 'nx-orders-page',
  imports: [Empty, Failed, RouterLink, Waiting],
  templateUrl: './orders-page.html',
  styleUrl: './orders.css',
})
export class OrdersPage {
  protected readonly t = speak(ORDERS);
  protected readonly format = inject(Format);
  protected readonly tone = TONE;
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = read(listOwnOrders, () => ({ after: this.after(), limit: 20 }));
  /** All pages so far, each order once. */
  protected readonly orders = linkedSignal<readonly OwnOrder[] | undefined, readonly OwnOrder[]>({
    source: () => this.page.value()?.items,
    computation: (fresh, before) => {
      const known = new Map((before?.value ?? []).map((order) => [order.id, order]));
      for (const order of fresh ?? []) known.set(order.id, order);
      return [...known.values()];
    },
  });
  protected readonly next = computed(() => this.page.value()?.next);

  protected earlier(): void {
    this.after.set(this.next());
  }
}
