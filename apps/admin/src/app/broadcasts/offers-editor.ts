import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { Product } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { Control, Field, Icon, MoneyInput } from '@nuanxin/web/ui';
import { PLAN } from './broadcasts.words';
import { type OfferDraft, offerOf } from './plan-draft';
import { ProductFinder } from './product-finder';

/** The products of a plan: add, price, pieces, order, remove. */
@Component({
  selector: 'nx-offers-editor',
  imports: [Control, Field, FormField, Icon, MoneyInput, ProductFinder],
  templateUrl: './offers-editor.html',
  styleUrl: './offers-editor.css',
})
export class OffersEditor {
  protected readonly t = speak(PLAN);
  readonly of = input.required<FieldTree<readonly OfferDraft[]>>();
  /** Nobody will press keys for them any more. */
  readonly past = input(false);

  protected add(product: Product): void {
    this.change((offers) =>
      offers.some(({ productId }) => productId === product.id) ? offers : [...offers, offerOf(product)],
    );
  }

  protected raise(at: number): void {
    this.change((offers) => {
      const moved = offers[at];
      const rest = offers.filter((_, index) => index !== at);
      return moved ? [...rest.slice(0, at - 1), moved, ...rest.slice(at - 1)] : offers;
    });
  }

  protected remove(at: number): void {
    this.change((offers) => offers.filter((_, index) => index !== at));
  }

  private change(how: (offers: readonly OfferDraft[]) => readonly OfferDraft[]): void {
    const state = this.of()();
    state.value.update(how);
    state.markAsDirty();
  }
}
