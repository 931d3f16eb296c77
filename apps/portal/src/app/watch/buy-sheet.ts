import { Component, computed, inject, input, output, signal } from '@angular/core';
import { cancelOwnOrder, type OwnOrder, placeOrder, RESERVED_MINUTES } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { contractForm, deed, Dialog, FormFrame, Note, Now } from '@nuanxin/web/ui';
import { ConfirmForm } from '../orders/confirm-form';
import { CONFIRM } from '../orders/confirm.words';
import { Countdown } from '../orders/countdown';
import { holdsUntil } from '../orders/reservation';
import type { OfferNow } from './offers-now';
import { BUY } from './watch.words';

/** How many; then, while they are held, how to get and to pay them; then the number that is shown at the pick-up point. */
@Component({
  selector: 'nx-buy-sheet',
  imports: [ConfirmForm, Countdown, Dialog, FormFrame, Note],
  templateUrl: './buy-sheet.html',
  styleUrl: './buy-sheet.css',
})
export class BuySheet {
  private readonly now = inject(Now);
  private readonly givingUp = deed(cancelOwnOrder);
  protected readonly t = speak(BUY);
  protected readonly c = speak(CONFIRM);
  protected readonly format = inject(Format);
  protected readonly minutes = RESERVED_MINUTES;

  readonly broadcastId = input.required<string>();
  readonly offer = input.required<OfferNow>();
  /** Closed: with the order the buyer wants to see, or to go on watching. */
  readonly left = output<OwnOrder | undefined>();

  protected readonly draft = signal({ quantity: 1 });
  protected readonly order = signal<OwnOrder | undefined>(undefined);
  protected readonly until = signal<Date | undefined>(undefined);
  protected readonly step = computed(() => {
    const order = this.order();
    if (!order) return 'choosing';
    if (order.state === 'placed') return 'placed';
    return this.until() ? 'reserved' : 'expired';
  });
  protected readonly most = computed(() =>
    Math.min(this.offer().limitPerBuyer, Math.max(1, this.offer().left)),
  );
  protected readonly total = computed(() => this.draft().quantity * this.offer().priceFen);

  protected readonly form = contractForm(this.draft, placeOrder, ({ quantity }) => ({
    broadcastId: this.broadcastId(),
    productId: this.offer().productId,
    quantity,
  }));

  protected change(by: 1 | -1): void {
    this.draft.update(({ quantity }) => ({ quantity: Math.min(this.most(), Math.max(1, quantity + by)) }));
  }

  protected reserved(order: OwnOrder): void {
    this.until.set(holdsUntil(order, this.now.value()));
    this.order.set(order);
  }

  protected ranOut(): void {
    this.until.set(undefined);
  }

  protected again(): void {
    this.order.set(undefined);
  }

  protected async giveUp({ id, revision }: OwnOrder): Promise<void> {
    if (await this.givingUp.do({ id, revision })) this.left.emit(undefined);
  }
}
