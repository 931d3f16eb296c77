import { Controller } from '@nestjs/common';
import { changeProfile, type Profile, profileChanged } from '@nuanxin/contracts/identity';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';
import { Facts } from '../telling/facts';
import { RightsNotice } from '../telling/rights-notice';
import { ProfileView } from '../views/profile-view';

@Controller()
export class ChangeProfile {
  constructor(
    private readonly accounts: AccountStore,
    private readonly facts: Facts,
    private readonly rights: RightsNotice,
    private readonly profiles: ProfileView,
  ) {}

  @Answers(changeProfile)
  async run(request: RequestOf<typeof changeProfile>, call: Call): Promise<Profile> {
    const { requestId, revision, name, locale } = request;
    const account = await this.accounts.changeOwn(call, { requestId, revision, body: request }, (state) => ({
      next: { ...state, name: name ?? state.name, locale: locale ?? state.locale },
      events: [this.facts.of(profileChanged, state._id, { accountId: state._id, login: state.login }, call)],
    }));
    // Gateways remember the name with the session.
    this.rights.tell(account._id);
    return this.profiles.of(account);
  }
}
