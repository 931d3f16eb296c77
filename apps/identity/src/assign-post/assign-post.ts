import { Controller } from '@nestjs/common';
import { type Account, assignPost, postAssigned } from '@nuanxin/contracts/identity';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Ancestry } from '@nuanxin/contracts/organization';
import { isRunning, mayAssign } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Appointments } from '../posts/appointments';
import { grantsIn } from '../posts/grants-in';
import { Places } from '../posts/places';
import { type AccountRecord, AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';
import { RightsNotice } from '../telling/rights-notice';
import { AccountView } from '../views/account-view';

type Request = RequestOf<typeof assignPost>;

@Controller()
export class AssignPost {
  constructor(
    private readonly places: Places,
    private readonly accounts: AccountStore,
    private readonly appointments: Appointments,
    private readonly facts: Facts,
    private readonly rights: RightsNotice,
    private readonly view: AccountView,
  ) {}

  @Answers(assignPost)
  async run(request: Request, call: Call): Promise<Account> {
    const place = await this.places.find(request.node, 'post.assign', call);
    const account = await this.assign(request, place, call);
    this.rights.tell(request.id);
    return this.view.one(account, call);
  }

  private assign(request: Request, place: Ancestry, call: Call): Promise<AccountRecord> {
    const { id, requestId, revision, role, until } = request;
    if (!mayAssign(grantsIn(call), role, place)) throw new DomainError('identity.beyond-own');
    const post = this.appointments.make(role, place, until);
    return this.accounts.change(id, call, 'post.assign', { requestId, revision, body: request }, (state) => {
      const same = state.posts.filter((each) => each.role === role && each.node === place.id);
      if (same.some((each) => isRunning(each, post.since))) throw new DomainError('identity.post-exists');
      const who = { accountId: id, login: state.login };
      return {
        next: { ...state, posts: [...state.posts.filter((each) => !same.includes(each)), post] },
        events: [this.facts.of(postAssigned, id, { ...who, postId: post.id, role, node: place.id }, call)],
      };
    });
  }
}
