import { Controller } from '@nestjs/common';
import { formerOrganizationRenamed } from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import { nodeRenamed } from '@nuanxin/contracts/organization';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../store/broadcast-store';
import { LiveRoomStore } from '../store/live-room-store';
import { ProductStore } from '../store/product-store';
import { StreamerStore } from '../store/streamer-store';
import { SupplierStore } from '../store/supplier-store';

/**
 * Corrects the names that suppliers, products, broadcasts, rooms and streamers copied from an organization that is now called otherwise. Renames are heard
 * in their order and a record that has the name already is left alone, so that hearing one twice changes nothing.
 */
@Controller()
export class FollowOrganizationName {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly products: ProductStore,
    private readonly broadcasts: BroadcastStore,
    private readonly rooms: LiveRoomStore,
    private readonly streamers: StreamerStore,
  ) {}

  @Hears(nodeRenamed, { as: 'live.follow-node-name' })
  run({ id, data }: EventEnvelope<DataOf<typeof nodeRenamed>>): Promise<void> {
    return this.rename(data, id);
  }

  /** What an identity says that still keeps the tree itself. */
  @Hears(formerOrganizationRenamed, { as: 'live.follow-organization-name' })
  runFormer({ id, data }: EventEnvelope<DataOf<typeof formerOrganizationRenamed>>): Promise<void> {
    return this.rename(data, id);
  }

  private async rename({ id, name }: { readonly id: Ulid; readonly name: string }, eventId: Ulid) {
    const organization = { id, name };
    await this.suppliers.renameOrganization(organization, eventId);
    await this.products.renameOrganization(organization, eventId);
    await this.broadcasts.renameOrganization(organization, eventId);
    await this.rooms.renameOrganization(organization, eventId);
    await this.streamers.renameOrganization(organization, eventId);
  }
}
