import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { readReplay, type Replay } from '@nuanxin/contracts/live';
import { chaptersOf } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Playback } from '../../on-air/watch-showing/playback';
import { given } from '../../planning/browse-broadcasts/broadcast-view';
import { BroadcastStore } from '../../store/broadcast-store';
import { announcedReplay, isReplayed } from './replay-view';

@Controller()
export class ReadReplay {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly playback: Playback,
    private readonly clock: Clock,
  ) {}

  @Answers(readReplay)
  async run({ id }: RequestOf<typeof readReplay>): Promise<Replay> {
    const record = await this.broadcasts.find(id);
    if (!isReplayed(record, this.clock.now())) throw new DomainError('record.absent');
    const { showings = [], recording, segments, offers: products } = record;
    const chapters = chaptersOf(showings, recording.spans, { segments, products });
    return {
      ...announcedReplay(record),
      ...this.playback.sign(id, 'recording'),
      chapters: chapters.map(({ productId, ...chapter }) => ({ ...chapter, ...given({ productId }) })),
    };
  }
}
