import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type ClaimFinding, FACT_NAMES, PRODUCT_FACTS } from '@nuanxin/contracts/live';
import { Language, speak } from '@nuanxin/web/i18n';
import { Control, Field } from '@nuanxin/web/ui';
import { ClaimNotes } from './claim-notes';
import type { FactsDraft } from './product-draft';
import { PRODUCTS } from './products.words';

/** What stands on the label; what the law asks of this kind of goods is said where it is missing. */
@Component({
  selector: 'nx-facts-fields',
  imports: [ClaimNotes, Control, Field, FormField],
  template: `
    <fieldset>
      <legend>{{ t('facts') }}</legend>
      <p class="nx-quiet">{{ t('factsHint') }}</p>
      <div class="fields">
        @for (fact of facts(); track fact.name) {
          <div>
            <nx-field [of]="of()[fact.name]" [label]="fact.label" [optional]="!missing().has(fact.name)">
              <input nxControl class="nx-input" [formField]="of()[fact.name]" />
            </nx-field>
            <nx-claim-notes [of]="claims()" [field]="'facts.' + fact.name" />
          </div>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './product-form.css',
})
export class FactsFields {
  private readonly language = inject(Language);
  protected readonly t = speak(PRODUCTS);
  readonly of = input.required<FieldTree<FactsDraft>>();
  readonly claims = input.required<readonly ClaimFinding[]>();
  protected readonly missing = computed(() => new Set(this.claims().map(({ fact }) => fact)));
  protected readonly facts = computed(() =>
    FACT_NAMES.map((name) => ({ name, label: this.language.of(PRODUCT_FACTS[name]) })),
  );
}
