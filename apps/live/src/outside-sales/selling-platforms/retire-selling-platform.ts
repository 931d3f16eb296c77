import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { platformRetired, retireSellingPlatform, type SellingPlatform } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { PlatformStore } from '../../store/platform-store';
import { platformFact } from './platform-fact';
import { PlatformView } from './platform-view';

@Controller()
export class RetireSellingPlatform {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly facts: Facts,
    private readonly view: PlatformView,
  ) {}

  @Answers(retireSellingPlatform)
  async run(request: RequestOf<typeof retireSellingPlatform>, call: Call): Promise<SellingPlatform> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'sale.import');
    const changed = await this.platforms.change(
      id,
      scope,
      { requestId, revision, body: request },
      (state) => {
        if (state.retired === true) return { next: state, events: [] };
        const event = this.facts.entry(platformRetired, id, platformFact(state), call);
        return { next: { ...state, retired: true }, events: [event] };
      },
    );
    return this.view.whole(changed);
  }
}
