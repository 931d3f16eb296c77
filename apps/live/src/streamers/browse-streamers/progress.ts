import { Injectable } from '@nestjs/common';
import type { StreamerProgress } from '@nuanxin/live/domain';
import { BroadcastStore } from '../../store/broadcast-store';
import { type StreamerState, StreamerStore } from '../../store/streamer-store';

/** What a streamer has done and still holds, as the moves ask for it. */
@Injectable()
export class Progress {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly broadcasts: BroadcastStore,
  ) {}

  async of({ _id, trainings, mentor }: StreamerState): Promise<StreamerProgress> {
    const [broadcasts, ahead, juniors] = await Promise.all([
      this.broadcasts.countOfCrew(_id, ['ended']),
      this.broadcasts.countOfCrew(_id, ['planned', 'ready', 'on-air', 'interrupted']),
      this.streamers.juniorsOf([_id]),
    ]);
    return { trainings, mentored: mentor !== undefined, broadcasts, ahead, juniors: juniors.length };
  }
}
