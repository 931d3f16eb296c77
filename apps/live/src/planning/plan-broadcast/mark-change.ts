import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { type EditCommand, EditBroadcast } from '../settle-broadcast/edit-broadcast';
import { Marks } from '../settle-broadcast/mark';
import type { BroadcastRecord, Plan } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

/** Marks a planned or ready broadcast with all that its present and its wanted plan hold. */
@Injectable()
export class MarkChange {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly edit: EditBroadcast,
    private readonly marks: Marks,
  ) {}

  /**
   * `repeated`: the same request has changed it before, nothing is marked.
   * @throws DomainError `record.absent`, `record.stale`, `live.move`
   */
  async run(
    command: EditCommand,
    plan: Plan,
    call: Call,
  ): Promise<{ record: BroadcastRecord; repeated: boolean }> {
    let repeated = true;
    const seen = await this.edit.make(command, 'broadcast.plan', call, (state) => {
      repeated = false;
      if (state.state !== 'planned' && state.state !== 'ready') throw new DomainError('live.move');
      return { next: state, events: [] };
    });
    if (repeated) return { record: seen, repeated };
    const record = await this.broadcasts.changeOwn(seen._id, (state) => {
      if (state.edition !== seen.edition) throw new DomainError('record.stale');
      return { next: { ...state, unsettled: this.marks.over(state.unsettled, state, plan) }, events: [] };
    });
    return { record, repeated };
  }
}
