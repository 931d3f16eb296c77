import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listSellingPlatforms } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { PlatformStore } from '../../store/platform-store';
import { PlatformView } from './platform-view';

@Controller()
export class ListSellingPlatforms {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly view: PlatformView,
  ) {}

  @Answers(listSellingPlatforms)
  async run(
    request: RequestOf<typeof listSellingPlatforms>,
    call: Call,
  ): Promise<ReplyOf<typeof listSellingPlatforms>> {
    const { retired, ...asked } = request;
    const page = await this.platforms.page(retired, { ...asked, scope: scopeFilter(call, 'sale.read') });
    return { ...page, items: page.items.map((record) => this.view.brief(record)) };
  }
}
