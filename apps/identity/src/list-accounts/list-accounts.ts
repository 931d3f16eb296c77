import { Controller } from '@nestjs/common';
import { listAccounts } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';
import { AccountView } from '../views/account-view';

@Controller()
export class ListAccounts {
  constructor(
    private readonly accounts: AccountStore,
    private readonly view: AccountView,
  ) {}

  @Answers(listAccounts)
  async run(request: RequestOf<typeof listAccounts>, call: Call): Promise<ReplyOf<typeof listAccounts>> {
    const { items, ...more } = await this.accounts.page(call, request, request.after, request.limit);
    return { items: await this.view.many(items, call), ...more };
  }
}
