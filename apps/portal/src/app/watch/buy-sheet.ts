import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { type OwnOrder, placeOrder } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Dialog, Field, FormFrame, Note } from '@nuanxin/web/ui';
import { phoneNumberOf } from '../phone-number';
import { KeptDelivery } from './kept-delivery';
import type { OfferNow } from './offers-now';
import { BUY } from './watch.words';

/** Quantity, how to get it, who gets it; then the number that is shown at the pick-up point. */
@Component({
  selector: 'nx-buy-sheet',
  imports: [Control, Dialog, Field, FormField, FormFrame, Note],
  templateUrl: './buy-sheet.html',
  styleUrl: './buy-sheet.css',
})
export class BuySheet {
  private readonly memory = inject(KeptDelivery);
  protected readonly t = speak(BUY);
  protected readonly format = inject(Format);

  readonly broadcastId = input.required<string>();
  readonly offer = input.required<OfferNow>();
  readonly pickUpPoint = input<string>();
  /** Closed: with the order the buyer wants to see, or to go on watching. */
  readonly left = output<OwnOrder | undefined>();

  protected readonly kinds = ['pick-up', 'address'] as const;
  protected readonly draft = signal({ quantity: 1, delivery: this.memory.read() });
  protected readonly keep = signal(this.memory.kept);
  protected readonly order = signal<OwnOrder | undefined>(undefined);
  protected readonly most = computed(() =>
    Math.min(this.offer().limitPerBuyer, Math.max(1, this.offer().left)),
  );
  protected readonly total = computed(() => this.draft().quantity * this.offer().priceFen);

  protected readonly form = contractForm(
    this.draft,
    placeOrder,
    ({ quantity, delivery: { kind, name, phone, address } }) => {
      const to = { name, phone: phoneNumberOf(phone) };
      return {
        broadcastId: this.broadcastId(),
        productId: this.offer().productId,
        quantity,
        delivery: kind === 'address' ? { kind, ...to, address } : { kind, ...to },
      };
    },
  );

  protected step(by: 1 | -1): void {
    this.draft.update((draft) => ({
      ...draft,
      quantity: Math.min(this.most(), Math.max(1, draft.quantity + by)),
    }));
  }

  protected deliver(kind: 'pick-up' | 'address'): void {
    this.draft.update((draft) => ({ ...draft, delivery: { ...draft.delivery, kind } }));
  }

  protected placed(order: OwnOrder): void {
    this.memory.keep(this.keep() ? this.draft().delivery : undefined);
    this.order.set(order);
  }
}
