import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastRecorded, recordBroadcast } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastStore } from '../../store/broadcast-store';
import { broadcastFact, Facts } from '../../store/facts';
import { Organizations } from '../../store/organizations';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import { DraftPlan } from '../plan-broadcast/draft-plan';

/** Ended from its first moment: it holds neither pieces nor a room, so there is nothing to secure. */
@Controller()
export class RecordBroadcast {
  constructor(
    private readonly organizations: Organizations,
    private readonly draft: DraftPlan,
    private readonly broadcasts: BroadcastStore,
    private readonly facts: Facts,
    private readonly view: BroadcastView,
    private readonly clock: Clock,
  ) {}

  @Answers(recordBroadcast)
  async run(request: RequestOf<typeof recordBroadcast>, call: Call): Promise<Broadcast> {
    const { requestId, organizationId } = request;
    const belonging = await this.organizations.belonging(organizationId, 'broadcast.plan', call);
    const plan = await this.draft.of(request, call);
    const { startsAt: wentOnAirAt, endsAt: endedAt } = plan;
    if (endedAt > this.clock.now())
      throw new DomainError('request.invalid', { fields: [{ path: 'endsAt', rule: 'not-over' }] });
    const record = { _id: requestId, ...belonging, ...plan, wentOnAirAt, endedAt };
    const event = this.facts.entry(broadcastRecorded, requestId, broadcastFact(record), call);
    const kept = await this.broadcasts.insert(
      { ...record, state: 'ended', tentative: false, edition: 1 },
      { requestId, body: request, events: [event] },
    );
    return this.view.of(kept);
  }
}
