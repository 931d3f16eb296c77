import { Controller } from '@nestjs/common';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { nodeRenamed } from '@nuanxin/contracts/organization';
import { Hears } from '@nuanxin/platform/messaging';
import { AccountStore } from '../store/account-store';

/** Corrects the name of the node in all posts that are held there. */
@Controller()
export class FollowNodeName {
  constructor(private readonly accounts: AccountStore) {}

  @Hears(nodeRenamed, { as: 'identity.follow-node-name' })
  run({ id: eventId, data }: EventEnvelope<DataOf<typeof nodeRenamed>>): Promise<void> {
    return this.accounts.renameNode(data.id, data.name, eventId);
  }
}
