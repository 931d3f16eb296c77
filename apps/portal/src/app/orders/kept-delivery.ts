import { DOCUMENT, inject, Service } from '@angular/core';

/** Name, number and address as typed; kept on this device only, and only when the buyer asks for it. */
export interface DeliveryDraft {
  readonly kind: 'pick-up' | 'address';
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const KEPT = 'nuanxin.delivery';
const NOTHING: DeliveryDraft = { kind: 'pick-up', name: '', phone: '', address: '' };

@Service()
export class KeptDelivery {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  get kept(): boolean {
    return this.storage?.getItem(KEPT) != null;
  }

  read(): DeliveryDraft {
    const kept = this.storage?.getItem(KEPT);
    return kept ? { ...NOTHING, ...(JSON.parse(kept) as Partial<DeliveryDraft>) } : NOTHING;
  }

  keep(delivery: DeliveryDraft | undefined): void {
    if (delivery) this.storage?.setItem(KEPT, JSON.stringify(delivery));
    else this.storage?.removeItem(KEPT);
  }
}
