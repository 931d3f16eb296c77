import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { checkStreamKey } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { StreamKeys } from './stream-keys';

/** A broadcast that is over has no key any more, so a known digest is a good one. */
@Controller()
export class CheckStreamKey {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly keys: StreamKeys,
  ) {}

  @Answers(checkStreamKey)
  async run({ key }: RequestOf<typeof checkStreamKey>): Promise<ReplyOf<typeof checkStreamKey>> {
    const found = await this.broadcasts.byKeyDigest(this.keys.digest(key));
    if (!found) throw new DomainError('live.key-unknown');
    return { broadcastId: found._id };
  }
}
