import { DOCUMENT, inject, Service } from '@angular/core';
import { Session } from '@nuanxin/web/data-access';
import { localNumberOf } from './phone-number';

const KEPT = 'nuanxin.number';

/**
 * The number somebody signed in with, for the forms of this tab: the platform gives out masked numbers only, also to their owner.
 * It leaves the device with what the buyer sends, and is gone with the tab or when they sign out.
 */
@Service()
export class SignedInNumber {
  private readonly storage = inject(DOCUMENT).defaultView?.sessionStorage;
  private readonly session = inject(Session);

  keep(phone: string): void {
    this.storage?.setItem(KEPT, phone);
  }

  forget(): void {
    this.storage?.removeItem(KEPT);
  }

  /** As people write it; empty when it is not known here, or somebody else has signed in since. */
  read(): string {
    const phone = this.storage?.getItem(KEPT) ?? '';
    const masked = this.session.profile()?.phone ?? '';
    const fits = [...masked].every((shown, place) => shown === '*' || shown === phone[place]);
    return fits && phone.length === masked.length ? localNumberOf(phone) : '';
  }
}
