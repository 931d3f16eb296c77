import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listStreamers } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { StreamerStore } from '../../store/streamer-store';
import { StreamerView } from './streamer-view';

@Controller()
export class ListStreamers {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly view: StreamerView,
  ) {}

  @Answers(listStreamers)
  async run(request: RequestOf<typeof listStreamers>, call: Call): Promise<ReplyOf<typeof listStreamers>> {
    const { after, limit, ...filter } = request;
    const scope = scopeFilter(call, 'streamer.read');
    const page = await this.streamers.page(filter, { scope, after, limit });
    return { ...page, items: await this.view.ofAll(page.items) };
  }
}
