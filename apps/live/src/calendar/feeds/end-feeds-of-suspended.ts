import { Controller } from '@nestjs/common';
import { accountSuspended } from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { CloseFeeds } from './close-feeds';

@Controller()
export class EndFeedsOfSuspended {
  constructor(private readonly close: CloseFeeds) {}

  @Hears(accountSuspended, { as: 'live.end-feeds-suspended' })
  run({ id, data }: EventEnvelope<DataOf<typeof accountSuspended>>): Promise<void> {
    return this.close.run(data.accountId, id);
  }
}
