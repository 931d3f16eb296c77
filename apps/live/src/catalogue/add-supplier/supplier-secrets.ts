import { Inject, Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { SupplierContact } from '@nuanxin/contracts/live';
import { maskName } from '@nuanxin/live/domain';
import { Ids } from '@nuanxin/platform/kernel';
import { FieldCipher, KeyedDigest, maskAccount, maskPhone } from '@nuanxin/platform/privacy';
import { canonical } from '@nuanxin/platform/store';
import { liveConfig, type LiveSettings } from '../../config';
import type { SealedOfSupplier } from '../../store/supplier-state';
import type { MaskedOfSupplier } from '../../store/supplier-view';

/** What of a supplier is personal, readable. */
export interface SecretsOfSupplier {
  readonly contact?: SupplierContact | undefined;
  readonly bankAccount?: string | undefined;
}

type Sealed = { readonly _id: Ulid } & SealedOfSupplier;

/** The only place where contact and bank account of a supplier are sealed and opened. */
@Injectable()
export class SupplierSecrets {
  private readonly cipher: FieldCipher;
  private readonly digests: KeyedDigest;

  constructor(@Inject(liveConfig.token) settings: LiveSettings, ids: Ids) {
    this.cipher = new FieldCipher(settings.PRIVACY_KEYS, ids);
    this.digests = new KeyedDigest(settings.DIGEST_KEY);
  }

  contact(id: Ulid, { name, phone }: SupplierContact): NonNullable<SealedOfSupplier['contact']> {
    return { name: this.seal(id, 'name', name), phone: this.seal(id, 'phone', phone) };
  }

  account(id: Ulid, bankAccount: string): string {
    return this.seal(id, 'account', bankAccount);
  }

  open({ _id, contact, bankAccount }: Sealed): SecretsOfSupplier {
    const open = (field: string, sealed: string) => this.cipher.open(sealed, contextOf(field, _id));
    return {
      ...(contact
        ? { contact: { name: open('name', contact.name), phone: open('phone', contact.phone) } }
        : {}),
      ...(bankAccount ? { bankAccount: open('account', bankAccount) } : {}),
    };
  }

  /** Surname, last two digits, last four digits. */
  mask(supplier: Sealed): MaskedOfSupplier {
    const { contact, bankAccount } = this.open(supplier);
    return {
      ...(contact ? { contact: { name: maskName(contact.name), phone: maskPhone(contact.phone) } } : {}),
      ...(bankAccount ? { bankAccount: maskAccount(bankAccount) } : {}),
    };
  }

  /** Tells a repeated request from another one without keeping what was asked. */
  digest(request: object): string {
    return this.digests.text('supplier request', canonical(request));
  }

  private seal(id: Ulid, field: string, text: string): string {
    return this.cipher.seal(text, contextOf(field, id));
  }
}

function contextOf(field: string, supplierId: Ulid): string {
  return `supplier.${field}:${supplierId}`;
}
