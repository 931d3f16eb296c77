import { Controller } from '@nestjs/common';
import { type Profile, readProfile } from '@nuanxin/contracts/identity';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';
import { ProfileView } from '../views/profile-view';

@Controller()
export class ReadProfile {
  constructor(
    private readonly accounts: AccountStore,
    private readonly profiles: ProfileView,
  ) {}

  @Answers(readProfile)
  async run(_request: RequestOf<typeof readProfile>, call: Call): Promise<Profile> {
    return this.profiles.of(await this.accounts.own(call));
  }
}
