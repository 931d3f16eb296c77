import { Component, inject, input } from '@angular/core';
import { Format, speak } from '@nuanxin/web/i18n';
import type { TickerOrder } from './studio-state';
import { STUDIO } from './studio.words';

/** The orders as they come in, newest first. */
@Component({
  selector: 'nx-studio-ticker',
  template: `
    <h2 id="ticker">{{ t('ticker') }}</h2>
    <ol class="orders" tabindex="0" aria-labelledby="ticker">
      @for (order of orders(); track order.orderId) {
        <li [class.off]="order.state === 'cancelled'">
          <time class="nx-quiet">{{ format.date(order.at, 'clock') }}</time>
          <span class="what">
            {{ order.buyer }} · {{ order.productName }} × {{ order.quantity }}
            @if (order.state === 'cancelled') {
              <span class="nx-tag nx-tag--bad">{{ t('cancelledOrder') }}</span>
            }
          </span>
          <span class="sum">{{ format.money(order.totalFen) }}</span>
        </li>
      } @empty {
        <li class="nx-quiet">{{ t('noOrders') }}</li>
      }
    </ol>
  `,
  styleUrl: './studio-ticker.css',
})
export class StudioTicker {
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  readonly orders = input.required<readonly TickerOrder[]>();
}
