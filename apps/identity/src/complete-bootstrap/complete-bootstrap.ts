import { Controller } from '@nestjs/common';
import { type Account, completeBootstrap } from '@nuanxin/contracts/identity';
import { DomainError, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import { isStrong } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { sameDigest } from '@nuanxin/platform/privacy';
import { tokenHash } from '../secrets/hand-out';
import { AccountStore } from '../store/account-store';
import { BootstrapStore } from '../store/bootstrap-store';
import { AccountView } from '../views/account-view';
import { FoundCounty } from './found-county';

type Request = RequestOf<typeof completeBootstrap>;

/** One request wins the token; killed at any step, the same request finishes what it began. */
@Controller()
export class CompleteBootstrap {
  constructor(
    private readonly bootstrap: BootstrapStore,
    private readonly accounts: AccountStore,
    private readonly founding: FoundCounty,
    private readonly view: AccountView,
  ) {}

  @Answers(completeBootstrap)
  async run(request: Request, call: Call): Promise<Account> {
    const county = await this.claim(request);
    const first = await this.accounts.firstOfficial();
    if (first && first._id !== request.requestId) {
      await this.bootstrap.finish();
      throw new DomainError('identity.bootstrap-done');
    }
    const account = await this.founding.run(county, first, request, call);
    await this.bootstrap.finish();
    return this.view.one(account, call);
  }

  /** The id of the county to make, for the one request that may. */
  private async claim({ requestId, token, password, login }: Request): Promise<Ulid> {
    const hash = tokenHash(token);
    const state = await this.bootstrap.read();
    const right = state !== null && sameDigest(hash, state.tokenHash);
    if (!state || (state.doneAt && !(right && state.claimedBy === requestId)))
      throw new DomainError('identity.bootstrap-done');
    if (!right) throw new DomainError('identity.bootstrap-token');
    if (!isStrong(password, login)) throw new DomainError('identity.password-weak');
    const claimed = await this.bootstrap.claim(hash, requestId);
    if (!claimed) throw new DomainError('identity.bootstrap-done');
    return claimed.county;
  }
}
