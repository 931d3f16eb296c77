import { Controller } from '@nestjs/common';
import { requestCode } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { ONE_TIME_CODE } from '@nuanxin/identity/domain';
import { Ids } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { PhoneBook } from '../secrets/phone-book';
import { CodeStore } from '../store/code-store';
import { CodeSender } from './code-sender';

const ANSWER = {
  resendAfterSeconds: ONE_TIME_CODE.resendAfterMs / 1000,
  expiresInSeconds: ONE_TIME_CODE.lifeMs / 1000,
};

/** Does the same for every number, whether somebody signed in with it before or not. */
@Controller()
export class RequestCode {
  constructor(
    private readonly codes: CodeStore,
    private readonly phones: PhoneBook,
    private readonly sender: CodeSender,
    private readonly ids: Ids,
  ) {}

  @Answers(requestCode)
  async run({ requestId, phone }: RequestOf<typeof requestCode>): Promise<ReplyOf<typeof requestCode>> {
    const index = this.phones.indexOf(phone);
    const code = this.ids.digits(ONE_TIME_CODE.digits);
    const placed = await this.codes.place(index, requestId, this.phones.codeHash(phone, code));
    if (typeof placed === 'object') throw tooSoon(placed.waitMs);
    if (placed === 'placed-before') return ANSWER;
    try {
      const { expiresInSeconds } = ANSWER;
      await this.sender.send({ id: requestId, phone, code, expiresInSeconds });
    } catch (cause) {
      await this.codes.withdraw(index, requestId);
      throw new DomainError('service.unavailable', {}, { cause });
    }
    return ANSWER;
  }
}

/** A minute is the pause between two codes; more means that the day's codes are used up. */
function tooSoon(waitMs: number): DomainError {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  const code = waitMs > ONE_TIME_CODE.resendAfterMs ? 'request.too-many' : 'identity.code-too-soon';
  return new DomainError(code, { retryAfterSeconds });
}
