import { Controller } from '@nestjs/common';
import { organizationRenamed } from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
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

  @Hears(organizationRenamed, { as: 'live.follow-organization-name' })
  async run({ id: eventId, data }: EventEnvelope<DataOf<typeof organizationRenamed>>): Promise<void> {
    const organization = { id: data.id, name: data.name };
    await this.suppliers.renameOrganization(organization, eventId);
    await this.products.renameOrganization(organization, eventId);
    await this.broadcasts.renameOrganization(organization, eventId);
    await this.rooms.renameOrganization(organization, eventId);
    await this.streamers.renameOrganization(organization, eventId);
  }
}
