import { Injectable } from '@nestjs/common';
import { type Broadcast, broadcastPlanned } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import type { Plan } from '../../store/broadcast-record';
import { broadcastFact, Facts } from '../../store/facts';
import type { NewRequest } from './plan-request';
import { SecurePlan } from './secure-plan';
import { TentativeBroadcast } from './tentative-broadcast';

/** A tentative broadcast is written first, so that whatever a crash leaves behind is known; then its plan is secured. */
@Injectable()
export class NewBroadcast {
  constructor(
    private readonly tentative: TentativeBroadcast,
    private readonly secure: SecurePlan,
    private readonly facts: Facts,
    private readonly view: BroadcastView,
  ) {}

  /** @throws DomainError `live.slot-taken`, `live.sold-out` */
  async make(request: NewRequest, plan: Plan, call: Call): Promise<Broadcast> {
    const marked = await this.tentative.run(request, plan);
    if (!marked.tentative) return this.view.of(marked);
    const event = this.facts.entry(broadcastPlanned, marked._id, broadcastFact(marked), call);
    const planned = await this.secure.run(marked, plan, {
      request: { requestId: `${request.requestId} stands`, body: request.body },
      move: (state) => ({ next: { ...state, ...plan, tentative: false, edition: 1 }, events: [event] }),
    });
    return this.view.of(planned);
  }
}
