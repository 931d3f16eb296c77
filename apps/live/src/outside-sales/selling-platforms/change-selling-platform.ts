import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { changeSellingPlatform, platformChanged, type SellingPlatform } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { PlatformStore } from '../../store/platform-store';
import { platformFact } from './platform-fact';
import { PlatformView } from './platform-view';
import { ProductCodes } from './product-codes';

@Controller()
export class ChangeSellingPlatform {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly codes: ProductCodes,
    private readonly facts: Facts,
    private readonly view: PlatformView,
  ) {}

  @Answers(changeSellingPlatform)
  async run(request: RequestOf<typeof changeSellingPlatform>, call: Call): Promise<SellingPlatform> {
    const { requestId, id, revision, ...fields } = request;
    const scope = scopeFilter(call, 'sale.import');
    const known = await this.platforms.read(id, scope);
    await this.codes.check(fields.codes, known.codes, call);
    const changed = await this.platforms.change(
      id,
      scope,
      { requestId, revision, body: request },
      (state) => {
        const next = { ...state, ...fields };
        return { next, events: [this.facts.entry(platformChanged, id, platformFact(next), call)] };
      },
    );
    return this.view.whole(changed);
  }
}
