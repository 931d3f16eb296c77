import { Component, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { askRefund, type OwnOrder } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame } from '@nuanxin/web/ui';
import { ORDERS } from './orders.words';

/** Why the buyer wants the money back. */
@Component({
  selector: 'nx-refund-form',
  imports: [Control, Field, FormField, FormFrame],
  template: `
    <nx-form
      [form]="form"
      [verb]="t('sendRefund')"
      [wide]="true"
      (sent)="asked.emit($event)"
      (refresh)="outdated.emit()"
    >
      <nx-field [of]="form.tree.reason" [label]="t('reason')" [hint]="t('reasonHint')">
        <textarea nxControl class="nx-input" rows="3" [formField]="form.tree.reason"></textarea>
      </nx-field>
      <button nxAside type="button" class="nx-button" (click)="left.emit()">{{ t('notNow') }}</button>
    </nx-form>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 10px;
    }
  `,
})
export class RefundForm {
  protected readonly t = speak(ORDERS);
  readonly order = input.required<OwnOrder>();
  readonly asked = output<OwnOrder>();
  /** Somebody has changed the order meanwhile. */
  readonly outdated = output<void>();
  readonly left = output<void>();

  protected readonly form = contractForm(signal({ reason: '' }), askRefund, ({ reason }) => {
    const { id, revision } = this.order();
    return { id, revision, reason };
  });
}
