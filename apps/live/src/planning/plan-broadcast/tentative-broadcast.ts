import { Injectable } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import type { planBroadcast } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Marks } from '../settle-broadcast/mark';
import type { BroadcastRecord, Plan } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { Organizations } from '../../store/organizations';

/** A broadcast that nobody sees yet, marked with all that its plan is about to hold. */
@Injectable()
export class TentativeBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly organizations: Organizations,
    private readonly marks: Marks,
  ) {}

  /** Writes it, or goes on from what an earlier attempt of the same request left; not tentative when that one got through. */
  async run(request: RequestOf<typeof planBroadcast>, plan: Plan, call: Call): Promise<BroadcastRecord> {
    const { requestId, organizationId } = request;
    const belonging = await this.organizations.belonging(organizationId, 'broadcast.plan', call);
    const unsettled = this.marks.over(undefined, { ...plan, within: belonging.within });
    const written = await this.broadcasts.insert(
      { _id: requestId, ...belonging, ...plan, state: 'planned', tentative: true, edition: 0, unsettled },
      { requestId, body: request, events: [] },
    );
    if (!written.tentative || written.unsettled?.token === unsettled.token) return written;
    return this.broadcasts.changeOwn(requestId, (state) =>
      state.tentative
        ? { next: { ...state, unsettled: this.marks.over(state.unsettled, state) }, events: [] }
        : { next: state, events: [] },
    );
  }
}
