import { Controller } from '@nestjs/common';
import { type OpenedSession, redeemCode, signInRefused } from '@nuanxin/contracts/identity';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { PhoneBook } from '../secrets/phone-book';
import { StartSession } from '../start-session/start-session';
import { CodeStore } from '../store/code-store';
import { Facts } from '../telling/facts';
import { WelcomeWorker } from './welcome-worker';

/** Signs in to the portal. The first time, it also makes the account: there is no other registration. */
@Controller()
export class RedeemCode {
  constructor(
    private readonly codes: CodeStore,
    private readonly phones: PhoneBook,
    private readonly welcome: WelcomeWorker,
    private readonly start: StartSession,
    private readonly facts: Facts,
  ) {}

  @Answers(redeemCode)
  async run(request: RequestOf<typeof redeemCode>, call: Call): Promise<OpenedSession> {
    const { requestId, phone, code, device } = request;
    const index = this.phones.indexOf(phone);
    const hash = this.phones.codeHash(phone, code);
    if (!(await this.codes.redeem(index, requestId, hash, `${requestId} ${hash}`))) {
      const refused = { address: device.address, reason: 'code' } as const;
      await this.codes.refuse(index, this.facts.of(signInRefused, index, refused, call));
      throw new DomainError('identity.code-wrong');
    }
    const account = await this.welcome.run(phone, requestId, call);
    if (account.state !== 'active') throw new DomainError('identity.code-wrong');
    return this.start.run(account, request, call);
  }
}
