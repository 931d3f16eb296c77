import { Inject, Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { Delivery } from '@nuanxin/contracts/live';
import { maskName } from '@nuanxin/live/domain';
import { Ids } from '@nuanxin/platform/kernel';
import { FieldCipher, KeyedDigest, maskPhone } from '@nuanxin/platform/privacy';
import { canonical } from '@nuanxin/platform/store';
import { liveConfig, type LiveSettings } from '../../config';
import type { SealedDelivery } from '../../store/order-record';

interface Sealed {
  readonly _id: Ulid;
  readonly delivery: SealedDelivery;
}

/** The only place where name, phone and address of a buyer are sealed and opened. */
@Injectable()
export class Deliveries {
  private readonly cipher: FieldCipher;
  private readonly digests: KeyedDigest;

  constructor(@Inject(liveConfig.token) settings: LiveSettings, ids: Ids) {
    this.cipher = new FieldCipher(settings.PRIVACY_KEYS, ids);
    this.digests = new KeyedDigest(settings.DIGEST_KEY);
  }

  seal(orderId: Ulid, delivery: Delivery): SealedDelivery {
    const seal = (field: string, text: string) => this.cipher.seal(text, contextOf(field, orderId));
    const { kind } = delivery;
    const sealed = { kind, name: seal('name', delivery.name), phone: seal('phone', delivery.phone) };
    return delivery.kind === 'address' ? { ...sealed, address: seal('address', delivery.address) } : sealed;
  }

  /** For the buyer. */
  open(order: Sealed): Delivery {
    const { kind, phone, address } = order.delivery;
    const who = { name: this.nameOf(order), phone: this.cipher.open(phone, contextOf('phone', order._id)) };
    if (kind === 'pick-up') return { kind, ...who };
    return { kind, ...who, address: this.cipher.open(address ?? '', contextOf('address', order._id)) };
  }

  /** For everybody else: surname, last two digits. */
  mask(order: Sealed): { name: string; phone: string } {
    const { name, phone } = this.open(order);
    return { name: maskName(name), phone: maskPhone(phone) };
  }

  maskedName(order: Sealed): string {
    return maskName(this.nameOf(order));
  }

  /** Tells a repeated request from another one without keeping what was asked. */
  digest(accountId: Ulid, request: object): string {
    return this.digests.text('order request', accountId, canonical(request));
  }

  private nameOf({ _id, delivery }: Sealed): string {
    return this.cipher.open(delivery.name, contextOf('name', _id));
  }
}

function contextOf(field: string, orderId: Ulid): string {
  return `order.${field}:${orderId}`;
}
