import { Injectable } from '@nestjs/common';
import type { Profile } from '@nuanxin/contracts/identity';
import { permissionsOf, rightsOf } from '@nuanxin/identity/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { PhoneBook } from '../secrets/phone-book';
import type { AccountRecord } from '../store/account-store';
import { FormerTreeStore } from '../store/former-tree-store';
import { namelessNodes, postView } from './account-view';

/** What people see of themselves. */
@Injectable()
export class ProfileView {
  constructor(
    private readonly former: FormerTreeStore,
    private readonly phones: PhoneBook,
    private readonly clock: Clock,
  ) {}

  async of(account: AccountRecord): Promise<Profile> {
    const { _id, kind, name, login, locale, mustChangePassword, posts, revision, phone } = account;
    const nodes = await this.former.names(namelessNodes(posts));
    return {
      accountId: _id,
      kind,
      name,
      locale,
      mustChangePassword,
      posts: posts.map((each) => postView(each, nodes)),
      permissions: permissionsOf(rightsOf(account, this.clock.now())),
      revision,
      ...(login === undefined ? {} : { login }),
      ...(phone === undefined ? {} : { phone: this.phones.masked(phone, _id) }),
    };
  }
}
