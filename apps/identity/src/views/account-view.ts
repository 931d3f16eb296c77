import { Injectable } from '@nestjs/common';
import type { Account, Post } from '@nuanxin/contracts/identity';
import { type Caller, reach, type Ulid } from '@nuanxin/contracts/kernel';
import type { HeldPost } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import type { AccountRecord } from '../store/account-store';
import { FormerTreeStore } from '../store/former-tree-store';
import { SignInStore } from '../store/sign-in-store';

/** Accounts as officials see them: only the posts within the reader's reach, so that no list names a node beyond it. */
@Injectable()
export class AccountView {
  constructor(
    private readonly former: FormerTreeStore,
    private readonly signIns: SignInStore,
  ) {}

  async one(account: AccountRecord, call: Call): Promise<Account> {
    const [shown] = await this.many([account], call);
    if (!shown) throw new TypeError('a view of one account shows one account');
    return shown;
  }

  async many(accounts: readonly AccountRecord[], { caller }: Call): Promise<Account[]> {
    const visible = reachOf(caller);
    const nodes = await this.former.names(accounts.flatMap(({ posts }) => namelessNodes(posts)));
    const signIns = await this.signIns.of(accounts.map(({ _id }) => _id));
    return accounts.map((account) => {
      const lastSignInAt = signIns.get(account._id)?.toISOString();
      return {
        id: account._id,
        login: account.login ?? '',
        name: account.name,
        state: account.state,
        mustChangePassword: account.mustChangePassword,
        posts: account.posts.filter((each) => visible(each)).map((each) => postView(each, nodes)),
        revision: account.revision,
        ...(lastSignInAt ? { lastSignInAt } : {}),
      };
    });
  }
}

/** Posts that were given before organization kept the tree do not know what their node is called. */
export function namelessNodes(posts: readonly HeldPost[]): Ulid[] {
  return posts.flatMap(({ node, nodeName }) => (nodeName === undefined ? node : []));
}

export function postView(
  { id, role, node, nodeName, since, until }: HeldPost,
  names: ReadonlyMap<Ulid, string>,
): Post {
  return {
    id,
    role,
    node,
    nodeName: nodeName ?? names.get(node) ?? '',
    since: since.toISOString(),
    ...(until ? { until: until.toISOString() } : {}),
  };
}

/** Which posts a caller may see: those within a node where any account permission is held; all of them for a service. */
function reachOf(caller: Caller): (post: HeldPost) => boolean {
  if (caller.kind !== 'official') return () => true;
  const nodes = new Set([...reach(caller, 'account.read'), ...reach(caller, 'account.manage')]);
  return ({ within }) => within.some((node) => nodes.has(node));
}
