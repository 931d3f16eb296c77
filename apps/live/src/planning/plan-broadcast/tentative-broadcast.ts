import { Injectable } from '@nestjs/common';
import { Marks } from '../settle-broadcast/mark';
import type { BroadcastRecord, Plan } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import type { NewRequest } from './plan-request';

/** A broadcast that nobody sees yet, marked with all that its plan is about to hold. */
@Injectable()
export class TentativeBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly marks: Marks,
  ) {}

  /** Writes it, or goes on from what an earlier attempt of the same request left; not tentative when that one got through. */
  async run(request: NewRequest, plan: Plan): Promise<BroadcastRecord> {
    const { requestId, belonging, body } = request;
    const unsettled = this.marks.over(undefined, plan);
    const written = await this.broadcasts.insert(
      { _id: requestId, ...belonging, ...plan, state: 'planned', tentative: true, edition: 0, unsettled },
      { requestId, body, events: [] },
    );
    if (!written.tentative || written.unsettled?.token === unsettled.token) return written;
    return this.broadcasts.changeOwn(requestId, (state) =>
      state.tentative
        ? { next: { ...state, unsettled: this.marks.over(state.unsettled, state) }, events: [] }
        : { next: state, events: [] },
    );
  }
}
