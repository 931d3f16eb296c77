import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listBroadcasts } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { BroadcastView } from './broadcast-view';

@Controller()
export class ListBroadcasts {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly view: BroadcastView,
  ) {}

  @Answers(listBroadcasts)
  async run(request: RequestOf<typeof listBroadcasts>, call: Call): Promise<ReplyOf<typeof listBroadcasts>> {
    const { after, limit, ...filter } = request;
    const scope = scopeFilter(call, 'broadcast.read');
    const page = await this.broadcasts.page(filter, { scope, after, limit });
    return { ...page, items: await this.view.ofAll(page.items) };
  }
}
