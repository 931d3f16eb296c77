import { Controller } from '@nestjs/common';
import { type Account, endPost, postEnded } from '@nuanxin/contracts/identity';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { covers, mayEndOwn } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { grantsIn } from '../posts/grants-in';
import { AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';
import { RightsNotice } from '../telling/rights-notice';
import { AccountView } from '../views/account-view';

type Request = RequestOf<typeof endPost>;

@Controller()
export class EndPost {
  constructor(
    private readonly accounts: AccountStore,
    private readonly facts: Facts,
    private readonly rights: RightsNotice,
    private readonly view: AccountView,
  ) {}

  @Answers(endPost)
  async run(request: Request, call: Call): Promise<Account> {
    const { id, requestId, revision, postId } = request;
    const isOwn = 'accountId' in call.caller && call.caller.accountId === id;
    const order = { requestId, revision, body: request };
    const account = await this.accounts.change(id, call, 'post.assign', order, (state) => {
      const post = state.posts.find((each) => each.id === postId);
      // A post beyond one's reach looks like one that is not there.
      if (!post || !covers(grantsIn(call), 'post.assign', post.within))
        throw new DomainError('record.absent');
      if (isOwn && !mayEndOwn(state.posts, post)) throw new DomainError('identity.own-account');
      const { role, node } = post;
      const who = { accountId: id, login: state.login };
      return {
        next: { ...state, posts: state.posts.filter((each) => each !== post) },
        events: [this.facts.of(postEnded, id, { ...who, postId, role, node }, call)],
      };
    });
    this.rights.tell(id);
    return this.view.one(account, call);
  }
}
