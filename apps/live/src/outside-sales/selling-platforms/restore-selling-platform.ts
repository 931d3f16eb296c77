import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { platformRestored, restoreSellingPlatform, type SellingPlatform } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { PlatformStore } from '../../store/platform-store';
import { platformFact } from './platform-fact';
import { PlatformView } from './platform-view';

@Controller()
export class RestoreSellingPlatform {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly facts: Facts,
    private readonly view: PlatformView,
  ) {}

  @Answers(restoreSellingPlatform)
  async run(request: RequestOf<typeof restoreSellingPlatform>, call: Call): Promise<SellingPlatform> {
    const { requestId, id, revision } = request;
    const scope = scopeFilter(call, 'sale.import');
    const changed = await this.platforms.change(
      id,
      scope,
      { requestId, revision, body: request },
      (state) => {
        if (state.retired === false) return { next: state, events: [] };
        const event = this.facts.entry(platformRestored, id, platformFact(state), call);
        return { next: { ...state, retired: false }, events: [event] };
      },
    );
    return this.view.whole(changed);
  }
}
