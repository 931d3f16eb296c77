import { Injectable } from '@nestjs/common';
import { accountOpened } from '@nuanxin/contracts/identity';
import type { Phone, Ulid } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { isDuplicate } from '@nuanxin/platform/store';
import { PhoneBook } from '../secrets/phone-book';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';

/** The worker's account with this phone, made when it is the first time. */
@Injectable()
export class WelcomeWorker {
  constructor(
    private readonly accounts: AccountStore,
    private readonly phones: PhoneBook,
    private readonly facts: Facts,
  ) {}

  async run(phone: Phone, requestId: Ulid, call: Call): Promise<AccountRecord> {
    const index = this.phones.indexOf(phone);
    const known = await this.accounts.byPhone(index);
    if (known) return known;
    try {
      return await this.open(phone, index, requestId, call);
    } catch (error) {
      const other = isDuplicate(error) ? await this.accounts.byPhone(index) : undefined;
      if (other) return other;
      throw error;
    }
  }

  private open(phone: Phone, phoneIndex: string, requestId: Ulid, call: Call): Promise<AccountRecord> {
    const account = {
      _id: requestId,
      kind: 'worker',
      name: '',
      locale: call.locale,
      phone: this.phones.seal(phone, requestId),
      phoneIndex,
      mustChangePassword: false,
      posts: [],
    } as const;
    const events = [this.facts.of(accountOpened, requestId, { accountId: requestId }, call)];
    return this.accounts.open(account, { requestId, body: { phoneIndex }, events });
  }
}
