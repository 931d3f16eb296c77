import { Component, computed, inject, input } from '@angular/core';
import { FACT_NAMES, type Product, PRODUCT_FACTS } from '@nuanxin/contracts/live';
import { pictureUrl } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { Note } from '@nuanxin/web/ui';
import { ClaimNotes } from './claim-notes';
import { PRODUCTS } from './products.words';

/** A product for whoever may look and not change. */
@Component({
  selector: 'nx-product-facts',
  imports: [ClaimNotes, Note],
  template: `
    <nx-note>{{ t('readOnly') }}</nx-note>
    @if (product().pictureId; as picture) {
      <img width="160" height="160" [src]="url(picture)" [alt]="t('pictureOf', { name: product().name })" />
    }
    <dl>
      <dt>{{ t('organization') }}</dt>
      <dd>{{ product().organization.name }}</dd>
      <dt>{{ t('unit') }}</dt>
      <dd>{{ product().unit }}</dd>
      <dt>{{ t('price') }}</dt>
      <dd>{{ format.money(product().priceFen) }}</dd>
      <dt>{{ t('stock') }}</dt>
      <dd>{{ format.number(product().stock) }}</dd>
      <dt>{{ t('supplier') }}</dt>
      <dd>{{ product().supplier.name }} · {{ product().supplier.township }}</dd>
      <dt>{{ t('households') }}</dt>
      <dd>{{ format.number(product().supplier.households) }}</dd>
      @for (fact of facts(); track fact.label) {
        <dt>{{ fact.label }}</dt>
        <dd>{{ fact.text }}</dd>
      }
      <dt>{{ t('description') }}</dt>
      <dd>{{ product().description }}</dd>
      <dt>{{ t('claims') }}</dt>
      <dd>
        @for (field of claimed(); track field) {
          <nx-claim-notes [of]="product().claims" [field]="field" />
        } @empty {
          {{ t('claimsClean') }}
        }
      </dd>
    </dl>
    @for (proof of product().proofs; track $index) {
      <figure>
        <img width="160" height="160" [src]="url(proof.pictureId)" [alt]="proof.title" />
        <figcaption>{{ proof.title }} {{ proof.number }} {{ proof.validUntil }}</figcaption>
      </figure>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 8px 20px;
    }
    dt {
      color: var(--nx-text-quiet);
    }
    img {
      object-fit: cover;
      border-radius: var(--nx-radius);
    }
  `,
})
export class ProductFacts {
  private readonly language = inject(Language);
  protected readonly format = inject(Format);
  protected readonly t = speak(PRODUCTS);
  protected readonly url = pictureUrl;
  readonly product = input.required<Product>();
  protected readonly claimed = computed(() => [...new Set(this.product().claims.map(({ field }) => field))]);
  protected readonly facts = computed(() =>
    FACT_NAMES.flatMap((name) => {
      const text = this.product().facts[name];
      return text ? [{ label: this.language.of(PRODUCT_FACTS[name]), text }] : [];
    }),
  );
}
