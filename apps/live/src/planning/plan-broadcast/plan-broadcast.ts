import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, planBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Organizations } from '../../store/organizations';
import { DraftPlan } from './draft-plan';
import { NewBroadcast } from './new-broadcast';

@Controller()
export class PlanBroadcast {
  constructor(
    private readonly organizations: Organizations,
    private readonly draft: DraftPlan,
    private readonly fresh: NewBroadcast,
  ) {}

  @Answers(planBroadcast)
  async run(request: RequestOf<typeof planBroadcast>, call: Call): Promise<Broadcast> {
    const { requestId, organizationId } = request;
    const belonging = await this.organizations.belonging(organizationId, 'broadcast.plan', call);
    const plan = await this.draft.of(request, call);
    return this.fresh.make({ requestId, belonging, body: request }, plan, call);
  }
}
