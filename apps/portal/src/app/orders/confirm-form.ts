import { Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { confirmOrder, type OwnOrder, type PaymentMethod } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { Control, contractForm, Field, FormFrame, Note } from '@nuanxin/web/ui';
import { phoneNumberOf } from '../phone-number';
import { SignedInNumber } from '../signed-in-number';
import { CONFIRM } from './confirm.words';
import { type DeliveryDraft, KeptDelivery } from './kept-delivery';

/** Makes an order of a reservation: how to get it, who gets it, how it is paid. */
@Component({
  selector: 'nx-confirm-form',
  imports: [Control, Field, FormField, FormFrame, Note],
  templateUrl: './confirm-form.html',
  styleUrl: './confirm-form.css',
})
export class ConfirmForm {
  private readonly memory = inject(KeptDelivery);
  private readonly ownNumber = inject(SignedInNumber);
  protected readonly t = speak(CONFIRM);
  protected readonly format = inject(Format);

  readonly order = input.required<OwnOrder>();
  readonly confirmed = output<OwnOrder>();
  /** The reservation has run out, or somebody has changed it meanwhile. */
  readonly outdated = output<void>();

  protected readonly kinds = ['pick-up', 'address'] as const;
  protected readonly draft = signal({ delivery: this.known(), payment: 'cash' as PaymentMethod });
  protected readonly keep = signal(this.memory.kept);

  protected readonly form = contractForm(
    this.draft,
    confirmOrder,
    ({ payment, delivery: { kind, name, phone, address } }) => {
      const { id, revision } = this.order();
      const to = { name, phone: phoneNumberOf(phone) };
      const delivery = kind === 'address' ? { kind, ...to, address } : { kind, ...to };
      return { id, revision, delivery, payment };
    },
  );

  /** What was kept on this device; without a number, the one that is signed in. */
  private known(): DeliveryDraft {
    const kept = this.memory.read();
    return { ...kept, phone: kept.phone || this.ownNumber.read() };
  }

  protected deliver(kind: 'pick-up' | 'address'): void {
    this.draft.update((draft) => ({ ...draft, delivery: { ...draft.delivery, kind } }));
  }

  protected pay(payment: PaymentMethod): void {
    this.draft.update((draft) => ({ ...draft, payment }));
  }

  protected done(order: OwnOrder): void {
    this.memory.keep(this.keep() ? this.draft().delivery : undefined);
    this.confirmed.emit(order);
  }
}
