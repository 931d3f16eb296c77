import { Component, inject, input, output } from '@angular/core';
import { Format, speak } from '@nuanxin/web/i18n';
import type { OfferNow } from './offers-now';
import { WATCH } from './watch.words';

/** One product on offer: what it is, what it costs, how much is left, and the button. */
@Component({
  selector: 'nx-offer-card',
  template: `
    @if (offer().pictureId; as picture) {
      <img [src]="'/api/v1/files/' + picture" alt="" loading="lazy" width="72" height="72" />
    }
    <div class="about">
      <h3>{{ offer().name }}</h3>
      <p class="nx-quiet">{{ offer().unit }} · {{ t('from', { name: offer().supplier }) }}</p>
      <p class="nx-row">
        <span class="price">{{ format.money(offer().priceFen) }}</span>
        @if (offer().ruralAid) {
          <span class="nx-tag nx-tag--good">{{ t('ruralAid') }}</span>
        }
        @if (onSale()) {
          <span class="nx-quiet">{{ offer().left > 0 ? t('left', { n: offer().left }) : t('soldOut') }}</span>
        }
      </p>
    </div>
    @if (onSale() && offer().left > 0) {
      <button
        type="button"
        class="nx-button nx-button--primary"
        [attr.aria-label]="t('buyProduct', { name: offer().name })"
        (click)="chosen.emit()"
      >
        {{ t('buy') }}
      </button>
    }
  `,
  host: { class: 'nx-card' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      padding: 12px;
    }
    img {
      border-radius: var(--nx-radius);
      object-fit: cover;
    }
    .about {
      flex: 1 1 150px;
      min-width: 0;
    }
    h3 {
      font-size: 1em;
    }
    .nx-quiet {
      font-size: 0.88em;
    }
    .nx-button {
      scroll-margin-block-start: 48vh;
    }
  `,
})
export class OfferCard {
  protected readonly t = speak(WATCH);
  protected readonly format = inject(Format);
  readonly offer = input.required<OfferNow>();
  readonly onSale = input.required<boolean>();
  readonly chosen = output<void>();
}
