import { Injectable } from '@nestjs/common';
import type { Streamer, StreamerDetails } from '@nuanxin/contracts/live';
import { movesFrom } from '@nuanxin/live/domain';
import { type StreamerState, StreamerStore } from '../../store/streamer-store';
import { Progress } from './progress';

/** Streamers as the console sees them. */
@Injectable()
export class StreamerView {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly progress: Progress,
  ) {}

  async ofAll(states: readonly StreamerState[]): Promise<Streamer[]> {
    const juniors = await this.streamers.juniorsOf(states.map(({ _id }) => _id));
    return states.map((state) => {
      return show(state, juniors.filter(({ mentor }) => mentor?.id === state._id).length);
    });
  }

  /** With what the next stages still ask for. */
  async of(state: StreamerState): Promise<StreamerDetails> {
    const progress = await this.progress.of(state);
    const { broadcasts, juniors } = progress;
    return { ...show(state, juniors), broadcasts, moves: movesFrom(state.stage, progress) };
  }
}

function show(state: StreamerState, juniors: number): Streamer {
  const { _id, accountId, name, organization, stage, mentor, trainings, since, revision } = state;
  const { weeklyHoursLimit, nightHoursLimit } = state;
  return {
    id: _id,
    accountId,
    name,
    organization,
    stage,
    ...(mentor ? { mentor } : {}),
    juniors,
    trainings: [...trainings],
    weeklyHoursLimit,
    nightHoursLimit,
    since,
    revision,
  };
}
