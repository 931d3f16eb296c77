import { Component, inject, input } from '@angular/core';
import type { Offer } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { BROADCASTS } from './broadcasts.words';

/** What a broadcast sells, with what is left. */
@Component({
  selector: 'nx-offer-table',
  template: `
    <section class="nx-card nx-stack" aria-labelledby="offers">
      <h2 id="offers">{{ t('offers') }}</h2>
      @if (offers().length) {
        <div class="nx-table-wrap" role="group" tabindex="0" aria-labelledby="offers">
          <table class="nx-table nx-table--cards">
            <thead>
              <tr>
                <th scope="col">{{ t('product') }}</th>
                <th scope="col" class="nx-end">{{ t('price') }}</th>
                <th scope="col" class="nx-end">{{ t('left') }}</th>
                <th scope="col" class="nx-end">{{ t('sold') }}</th>
                <th scope="col" class="nx-end">{{ t('limit') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (offer of offers(); track offer.productId) {
                <tr>
                  <td [attr.data-label]="t('product')">
                    <span
                      >{{ offer.name }}
                      <span class="nx-quiet">{{ offer.unit }} · {{ offer.supplier }}</span></span
                    >
                  </td>
                  <td class="nx-end" [attr.data-label]="t('price')">{{ format.money(offer.priceFen) }}</td>
                  <td class="nx-end" [attr.data-label]="t('left')">{{ format.number(offer.left) }}</td>
                  <td class="nx-end" [attr.data-label]="t('sold')">{{ format.number(offer.sold) }}</td>
                  <td class="nx-end" [attr.data-label]="t('limit')">{{ offer.limitPerBuyer }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="nx-quiet">{{ t('noOffers') }}</p>
      }
    </section>
  `,
})
export class OfferTable {
  protected readonly format = inject(Format);
  protected readonly t = speak(BROADCASTS);
  readonly offers = input.required<readonly Offer[]>();
}
