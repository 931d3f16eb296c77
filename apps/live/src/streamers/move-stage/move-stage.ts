import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { moveStage, type StreamerDetails, streamerMoved } from '@nuanxin/contracts/live';
import { movesFrom } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, streamerFact } from '../../store/facts';
import { StreamerStore } from '../../store/streamer-store';
import { Progress } from '../browse-streamers/progress';
import { StreamerView } from '../browse-streamers/streamer-view';

/** By the table of moves. Whoever leaves is in nobody’s care any more. */
@Controller()
export class MoveStage {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly progress: Progress,
    private readonly facts: Facts,
    private readonly view: StreamerView,
  ) {}

  @Answers(moveStage)
  async run(request: RequestOf<typeof moveStage>, call: Call): Promise<StreamerDetails> {
    const { requestId, id, revision, stage } = request;
    const scope = scopeFilter(call, 'streamer.manage');
    const change = { requestId, revision, body: request };
    const moved = await this.streamers.change(id, scope, change, async (state) => {
      const move = movesFrom(state.stage, await this.progress.of(state)).find((each) => each.stage === stage);
      if (!move || move.missing.length > 0)
        throw new DomainError('live.streamer-move', { reasons: move?.missing ?? [] });
      const next = { ...state, stage, mentor: stage === 'left' ? undefined : state.mentor };
      return { next, events: [this.facts.entry(streamerMoved, id, streamerFact(next), call)] };
    });
    return this.view.of(moved);
  }
}
