import { Component, computed, inject, input } from '@angular/core';
import type { Supplier } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Note } from '@nuanxin/web/ui';
import { SUPPLIER_KIND, SUPPLIERS } from './suppliers.words';

/** A supplier for whoever may look and not change. */
@Component({
  selector: 'nx-supplier-facts',
  imports: [Note],
  template: `
    <nx-note>{{ t('readOnly') }}</nx-note>
    <dl>
      @for (line of lines(); track line.label) {
        <dt>{{ line.label }}</dt>
        <dd>{{ line.text }}</dd>
      }
    </dl>
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
  `,
})
export class SupplierFacts {
  private readonly format = inject(Format);
  protected readonly t = speak(SUPPLIERS);
  private readonly kindName = speak(SUPPLIER_KIND);
  readonly supplier = input.required<Supplier>();
  protected readonly lines = computed(() => {
    const { organization, kind, township, village = '', households, contact, bankName } = this.supplier();
    const none = this.t('noneKept');
    return [
      { label: this.t('organization'), text: organization.name },
      { label: this.t('kind'), text: this.kindName(kind) },
      { label: this.t('township'), text: `${township} ${village}` },
      { label: this.t('households'), text: this.format.number(households) },
      { label: this.t('contact'), text: contact ? `${contact.name} ${contact.phone}` : none },
      { label: this.t('bankName'), text: bankName ?? none },
      { label: this.t('bankAccount'), text: this.supplier().bankAccount ?? none },
    ];
  });
}
