import { Injectable } from '@nestjs/common';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';
import { Marks } from './mark';
import { SettleBroadcast } from './settle-broadcast';

/** Puts an end to the change that left a mark, whoever's it is, and settles the broadcast as its document says. */
@Injectable()
export class OvertakeChange {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly settle: SettleBroadcast,
    private readonly marks: Marks,
  ) {}

  /** Does nothing when a later change has marked the broadcast since: that one settles what this one left. */
  async run({ _id, unsettled }: BroadcastRecord): Promise<void> {
    if (!unsettled) return;
    const mine = this.marks.over(unsettled);
    const record = await this.broadcasts.changeOwn(_id, (state) =>
      state.unsettled?.token === unsettled.token
        ? { next: { ...state, unsettled: mine }, events: [] }
        : { next: state, events: [] },
    );
    if (record.unsettled?.token === mine.token) await this.settle.run(record);
  }
}
