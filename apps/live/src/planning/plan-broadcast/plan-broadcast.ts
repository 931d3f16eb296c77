import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastPlanned, planBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import { broadcastFact, Facts } from '../../store/facts';
import { PlanOffers } from './plan-offers';
import { SecurePlan } from './secure-plan';
import { TentativeBroadcast } from './tentative-broadcast';

/** A tentative broadcast is written first, so that whatever a crash leaves behind is known; then its plan is secured. */
@Controller()
export class PlanBroadcast {
  constructor(
    private readonly planOffers: PlanOffers,
    private readonly tentative: TentativeBroadcast,
    private readonly secure: SecurePlan,
    private readonly facts: Facts,
    private readonly view: BroadcastView,
  ) {}

  @Answers(planBroadcast)
  async run(request: RequestOf<typeof planBroadcast>, call: Call): Promise<Broadcast> {
    const plan = await this.planOffers.of(request, call);
    const marked = await this.tentative.run(request, plan, call);
    if (!marked.tentative) return this.view.of(marked);
    const event = this.facts.entry(broadcastPlanned, marked._id, broadcastFact(marked), call);
    const planned = await this.secure.run(marked, plan, {
      request: { requestId: `${request.requestId} stands`, body: request },
      move: (state) => ({ next: { ...state, ...plan, tentative: false, edition: 1 }, events: [event] }),
    });
    return this.view.of(planned);
  }
}
