import { Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { decideRefund, type Order } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, Note, Toasts } from '@nuanxin/web/ui';
import { REFUND } from './refund.words';

type Decision = '' | 'accept' | 'decline';

/** What the buyer says, and the decision with a note that the buyer reads. */
@Component({
  selector: 'nx-refund-box',
  imports: [Control, Dialog, Field, FormField, FormFrame, Note],
  template: `
    <nx-dialog [heading]="t('heading', { number: order().number })" (closed)="closed.emit()">
      <dl>
        <dt>{{ t('goods') }}</dt>
        <dd>{{ order().productName }} × {{ order().quantity }}</dd>
        <dt>{{ t('paid') }}</dt>
        <dd>{{ format.money(order().totalFen) }} · {{ t(order().payment.method) }}</dd>
        <dt>{{ t('reason') }}</dt>
        <dd>{{ order().refund?.reason }}</dd>
      </dl>
      <nx-form [form]="form" [verb]="t('decide')" (sent)="done($event)" (refresh)="outdated.emit()">
        <nx-field [of]="form.tree.accept" [label]="t('decision')">
          <select nxControl class="nx-input" [formField]="form.tree.accept">
            <option value="">{{ t('choose') }}</option>
            <option value="accept">{{ t('accept') }}</option>
            <option value="decline">{{ t('decline') }}</option>
          </select>
        </nx-field>
        @if (draft().accept === 'accept') {
          <nx-note tone="warn">{{
            t(order().payment.method === 'cash' ? 'giveCash' : 'giveOnline')
          }}</nx-note>
        }
        <nx-field [of]="form.tree.note" [label]="t('note')" [hint]="t('noteHint')">
          <textarea nxControl class="nx-input" rows="2" [formField]="form.tree.note"></textarea>
        </nx-field>
        <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('later') }}</button>
      </nx-form>
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
      overflow-wrap: anywhere;
    }
  `,
})
export class RefundBox {
  private readonly toasts = inject(Toasts);
  protected readonly t = speak(REFUND);
  protected readonly format = inject(Format);
  readonly order = input.required<Order>();
  readonly closed = output<void>();
  /** Decided, or changed by somebody else: the list must be read again. */
  readonly outdated = output<void>();

  protected readonly draft = signal<{ accept: Decision; note: string }>({ accept: '', note: '' });
  protected readonly form = contractForm(this.draft, decideRefund, ({ accept, note }) => {
    const { id, revision } = this.order();
    // Not chosen yet is no decision; the contract finds that it is missing.
    const chosen = accept === '' ? {} : { accept: accept === 'accept' };
    return { id, revision, note, ...(chosen as { accept: boolean }) };
  });

  protected done({ state, number }: Order): void {
    this.toasts.say(this.t(state === 'refunded' ? 'refunded' : 'declined', { number }));
    this.outdated.emit();
    this.closed.emit();
  }
}
