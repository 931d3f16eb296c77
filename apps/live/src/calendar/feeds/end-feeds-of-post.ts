import { Controller } from '@nestjs/common';
import { postEnded } from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { CloseFeeds } from './close-feeds';

/** Any post: what remains to the account is its own to open again. */
@Controller()
export class EndFeedsOfPost {
  constructor(private readonly close: CloseFeeds) {}

  @Hears(postEnded, { as: 'live.end-feeds-post' })
  run({ id, data }: EventEnvelope<DataOf<typeof postEnded>>): Promise<void> {
    return this.close.run(data.accountId, id);
  }
}
