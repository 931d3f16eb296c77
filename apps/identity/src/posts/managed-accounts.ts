import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import { mayManage } from '@nuanxin/identity/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import type { Moved } from '@nuanxin/platform/store';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { grantsIn } from './grants-in';

interface Order {
  readonly requestId: Ulid;
  readonly id: Ulid;
  readonly revision: number;
}

/** Changes somebody else's account, for administrators who reach all of its running posts. */
@Injectable()
export class ManagedAccounts {
  constructor(
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `record.absent`, `record.stale`, `identity.beyond-own`. */
  change(
    order: Order,
    call: Call,
    move: (account: AccountRecord) => Moved<AccountRecord>,
  ): Promise<AccountRecord> {
    const { id, requestId, revision } = order;
    const request = { requestId, revision, body: order };
    return this.accounts.change(id, call, 'account.manage', request, (account) => {
      if (!mayManage(grantsIn(call), account.posts, this.clock.now()))
        throw new DomainError('identity.beyond-own');
      return move(account);
    });
  }
}
