import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { addSellingPlatform, platformAdded, type SellingPlatform } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Facts } from '../../store/facts';
import { Organizations } from '../../store/organizations';
import { PlatformStore } from '../../store/platform-store';
import { PlatformView } from './platform-view';
import { ProductCodes } from './product-codes';

@Controller()
export class AddSellingPlatform {
  constructor(
    private readonly organizations: Organizations,
    private readonly platforms: PlatformStore,
    private readonly codes: ProductCodes,
    private readonly facts: Facts,
    private readonly view: PlatformView,
  ) {}

  @Answers(addSellingPlatform)
  async run(request: RequestOf<typeof addSellingPlatform>, call: Call): Promise<SellingPlatform> {
    const { requestId, organizationId, ...fields } = request;
    const belonging = await this.organizations.belonging(organizationId, 'sale.import', call);
    await this.codes.check(fields.codes, [], call);
    const { name, commissionBasisPoints } = fields;
    const fact = { platformId: requestId, name, commissionBasisPoints };
    const event = this.facts.entry(platformAdded, requestId, fact, call);
    const fresh = { _id: requestId, ...belonging, ...fields, retired: false };
    return this.view.whole(await this.platforms.insert(fresh, { requestId, body: request, events: [event] }));
  }
}
