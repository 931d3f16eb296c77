import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, broadcastChanged, changeBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import { BroadcastStore } from '../../store/broadcast-store';
import { broadcastFact, Facts } from '../../store/facts';
import { DraftPlan } from './draft-plan';
import { MarkChange } from './mark-change';
import { SecurePlan } from './secure-plan';

/** The broadcast is marked with what the new plan touches; then the plan is secured. A ready one becomes planned again. */
@Controller()
export class ChangeBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly draft: DraftPlan,
    private readonly markChange: MarkChange,
    private readonly secure: SecurePlan,
    private readonly facts: Facts,
    private readonly view: BroadcastView,
  ) {}

  @Answers(changeBroadcast)
  async run(request: RequestOf<typeof changeBroadcast>, call: Call): Promise<Broadcast> {
    const { requestId, id, revision } = request;
    const before = await this.broadcasts.read(id, scopeFilter(call, 'broadcast.plan'));
    const plan = await this.draft.of(request, call, before);
    const { record, repeated } = await this.markChange.run(request, plan, call);
    if (repeated) return this.view.of(record);
    const changed = await this.secure.run(record, plan, {
      request: { requestId, body: request },
      move: (state) => {
        const next = { ...state, ...plan, state: 'planned' as const, edition: revision + 1 };
        return { next, events: [this.facts.entry(broadcastChanged, id, broadcastFact(next), call)] };
      },
    });
    return this.view.of(changed);
  }
}
