import { Controller } from '@nestjs/common';
import { accountOpened, openAccount, postAssigned } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Ancestry } from '@nuanxin/contracts/organization';
import { mayAssign } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Appointments } from '../posts/appointments';
import { grantsIn } from '../posts/grants-in';
import { Places } from '../posts/places';
import { TemporaryPassword } from '../secrets/temporary-password';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';
import { AccountView } from '../views/account-view';

type Request = RequestOf<typeof openAccount>;

/** The request's id becomes the account's: repeated, it opens nothing again and is answered with the same password. */
@Controller()
export class OpenAccount {
  constructor(
    private readonly places: Places,
    private readonly accounts: AccountStore,
    private readonly appointments: Appointments,
    private readonly temporary: TemporaryPassword,
    private readonly facts: Facts,
    private readonly view: AccountView,
  ) {}

  @Answers(openAccount)
  async run(request: Request, call: Call): Promise<ReplyOf<typeof openAccount>> {
    const { requestId } = request;
    const { password, hash } = await this.temporary.make(requestId, requestId);
    const place = await this.places.find(request.node, 'account.manage', call);
    const account = await this.open(request, place, hash, call);
    return { account: await this.view.one(account, call), password };
  }

  private open(request: Request, place: Ancestry, passwordHash: string, call: Call): Promise<AccountRecord> {
    const { requestId, login, name, role, until } = request;
    if (!mayAssign(grantsIn(call), role, place)) throw new DomainError('identity.beyond-own');
    const post = this.appointments.make(role, place, until);
    const who = { accountId: requestId, login };
    const events = [
      this.facts.of(accountOpened, requestId, who, call),
      this.facts.of(postAssigned, requestId, { ...who, postId: post.id, role, node: place.id }, call),
    ];
    const account = {
      _id: requestId,
      kind: 'official',
      name,
      locale: call.locale,
      login,
      passwordHash,
    } as const;
    const fresh = { ...account, mustChangePassword: true, posts: [post] };
    return this.accounts.open(fresh, { requestId, body: request, events });
  }
}
