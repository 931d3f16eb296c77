import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readSellingPlatform, type SellingPlatform } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { PlatformStore } from '../../store/platform-store';
import { PlatformView } from './platform-view';

@Controller()
export class ReadSellingPlatform {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly view: PlatformView,
  ) {}

  @Answers(readSellingPlatform)
  async run({ id }: RequestOf<typeof readSellingPlatform>, call: Call): Promise<SellingPlatform> {
    return this.view.whole(await this.platforms.read(id, scopeFilter(call, 'sale.read')));
  }
}
