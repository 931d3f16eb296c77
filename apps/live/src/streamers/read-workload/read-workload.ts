import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readWorkload, type Workload } from '@nuanxin/contracts/live';
import { dayAfter, mondayOf, type WeekOfWork, warningsOf } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { type StreamerState, StreamerStore } from '../../store/streamer-store';
import { WorkOfStreamers } from './work-of-streamers';

/** More than any county has. */
const MOST = 500;

@Controller()
export class ReadWorkload {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly work: WorkOfStreamers,
  ) {}

  @Answers(readWorkload)
  async run({ week }: RequestOf<typeof readWorkload>, call: Call): Promise<ReplyOf<typeof readWorkload>> {
    const monday = mondayOf(week);
    const scope = scopeFilter(call, 'streamer.read');
    const { items } = await this.streamers.page({}, { scope, limit: MOST });
    const there = items.filter(({ stage }) => stage !== 'left');
    const workOf = await this.work.between(
      there.map(({ _id }) => _id),
      monday,
    );
    const rows = there.map((streamer) => row(streamer, workOf(streamer._id, monday)));
    return {
      from: monday,
      to: dayAfter(monday, 6),
      items: rows.sort((one, other) => other.hours - one.hours),
    };
  }
}

function row({ _id, name, stage, ...limits }: StreamerState, work: WeekOfWork): Workload {
  const { weeklyHoursLimit, nightHoursLimit } = limits;
  const streamer = { id: _id, name, stage };
  return { streamer, ...work, weeklyHoursLimit, nightHoursLimit, warnings: warningsOf(work, limits) };
}
