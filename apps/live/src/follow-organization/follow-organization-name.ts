import { Controller } from '@nestjs/common';
import { organizationRenamed } from '@nuanxin/contracts/identity';
import type { DataOf, EventEnvelope } from '@nuanxin/contracts/kernel';
import { Hears } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../store/broadcast-store';
import { ProductStore } from '../store/product-store';

/**
 * Corrects the names that products and broadcasts copied from an organization that is now called otherwise. Renames are heard
 * in their order and a record that has the name already is left alone, so that hearing one twice changes nothing.
 */
@Controller()
export class FollowOrganizationName {
  constructor(
    private readonly products: ProductStore,
    private readonly broadcasts: BroadcastStore,
  ) {}

  @Hears(organizationRenamed, { as: 'live.follow-organization-name' })
  async run({ id: eventId, data }: EventEnvelope<DataOf<typeof organizationRenamed>>): Promise<void> {
    const organization = { id: data.id, name: data.name };
    await this.products.renameOrganization(organization, eventId);
    await this.broadcasts.renameOrganization(organization, eventId);
  }
}
