import { Injectable } from '@nestjs/common';
import type { Phone, Ulid } from '@nuanxin/contracts/kernel';
import { FieldCipher, KeyedDigest, maskPhone, type Sealed } from '@nuanxin/platform/privacy';

/** How phone numbers are kept: sealed for showing, digested for finding. */
@Injectable()
export class PhoneBook {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly digest: KeyedDigest,
  ) {}

  /** The blind index by which an account or a code is found. */
  indexOf(phone: Phone): string {
    return this.digest.text('phone', phone);
  }

  /** How a code is kept: worth nothing without the key, and for no other phone. */
  codeHash(phone: Phone, code: string): string {
    return this.digest.text('one-time code', phone, code);
  }

  seal(phone: Phone, accountId: Ulid): Sealed {
    return this.cipher.seal(phone, context(accountId));
  }

  masked(sealed: Sealed, accountId: Ulid): string {
    return maskPhone(this.cipher.open(sealed, context(accountId)));
  }
}

function context(accountId: Ulid): string {
  return `account.phone:${accountId}`;
}
