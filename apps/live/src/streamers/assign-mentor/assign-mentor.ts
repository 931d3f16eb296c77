import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import { assignMentor, MENTOR_STAGES, streamerChanged, type StreamerDetails } from '@nuanxin/contracts/live';
import { withJunior } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts, streamerFact } from '../../store/facts';
import { type StreamerState, StreamerStore } from '../../store/streamer-store';
import { StreamerView } from '../browse-streamers/streamer-view';

/**
 * | step | effect | left by a crash |
 * | --- | --- | --- |
 * | 1 mentor | takes one of the two places, in one guarded write | the place is given up after a minute |
 * | 2 junior | names the mentor: it holds from here on | – |
 */
@Controller()
export class AssignMentor {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly view: StreamerView,
  ) {}

  @Answers(assignMentor)
  async run(request: RequestOf<typeof assignMentor>, call: Call): Promise<StreamerDetails> {
    const { requestId, id, revision, mentorId } = request;
    const scope = scopeFilter(call, 'streamer.manage');
    const junior = await this.streamers.read(id, scope);
    const mentor =
      mentorId === undefined
        ? undefined
        : await this.place(junior, await this.streamers.read(mentorId, scope), requestId);
    const change = { requestId, revision, body: request };
    const assigned = await this.streamers.change(id, scope, change, (state) => {
      const event = this.facts.entry(streamerChanged, id, streamerFact(state), call);
      return { next: { ...state, mentor }, events: [event] };
    });
    return this.view.of(assigned);
  }

  private async place(junior: StreamerState, mentor: StreamerState, requestId: Ulid) {
    const named = { id: mentor._id, name: mentor.name };
    if (junior.mentor?.id === mentor._id) return named;
    if (junior._id === mentor._id || !MENTOR_STAGES.includes(mentor.stage))
      throw new DomainError('live.not-a-mentor');
    await this.streamers.takePlace(mentor._id, requestId, async ({ _id, places }) => {
      const cared = new Set((await this.streamers.juniorsOf([_id])).map((each) => each._id));
      const taken = withJunior(places, junior._id, { cared, now: this.clock.now() });
      if (!taken) throw new DomainError('live.mentor-full');
      return taken;
    });
    return named;
  }
}
