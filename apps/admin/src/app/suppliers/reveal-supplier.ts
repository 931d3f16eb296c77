import { Component, computed, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { revealSupplier, type Supplier } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame } from '@nuanxin/web/ui';
import { SUPPLIERS } from './suppliers.words';

/** Asks for the purpose, then shows contact and account until it is closed. */
@Component({
  selector: 'nx-reveal-supplier',
  imports: [Control, Dialog, Field, FormField, FormFrame],
  template: `
    <nx-dialog [heading]="t('revealOf', { name: supplier().name })" (closed)="closed.emit()">
      @if (seen()) {
        <dl>
          @for (line of lines(); track line.label) {
            <dt>{{ line.label }}</dt>
            <dd class="nx-number">{{ line.text }}</dd>
          }
        </dl>
        <button type="button" class="nx-button" (click)="closed.emit()">{{ t('close') }}</button>
      } @else {
        <nx-form [form]="form" [verb]="t('reveal')" (sent)="seen.set($event)">
          <nx-field [of]="form.tree.purpose" [label]="t('purpose')" [hint]="t('purposeHint')">
            <input nxControl class="nx-input" [formField]="form.tree.purpose" />
          </nx-field>
          <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('close') }}</button>
        </nx-form>
      }
    </nx-dialog>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 8px 20px;
      margin: 0 0 16px;
    }
    dt {
      color: var(--nx-text-quiet);
    }
    dd {
      margin: 0;
    }
  `,
})
export class RevealSupplier {
  protected readonly t = speak(SUPPLIERS);
  readonly supplier = input.required<Supplier>();
  readonly closed = output<void>();
  protected readonly seen = signal<ReplyOf<typeof revealSupplier> | undefined>(undefined);
  protected readonly form = contractForm(signal({ purpose: '' }), revealSupplier, ({ purpose }) => ({
    purpose,
    id: this.supplier().id,
  }));
  protected readonly lines = computed(() => {
    const { contact, bankName, bankAccount } = this.seen() ?? {};
    const none = this.t('noneKept');
    return [
      { label: this.t('contactName'), text: contact?.name ?? none },
      { label: this.t('contactPhone'), text: contact?.phone ?? none },
      { label: this.t('bankName'), text: bankName ?? none },
      { label: this.t('bankAccount'), text: bankAccount?.replace(/(\d{4})(?=\d)/g, '$1 ') ?? none },
    ];
  });
}
