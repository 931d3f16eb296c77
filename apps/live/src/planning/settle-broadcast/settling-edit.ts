import { Injectable } from '@nestjs/common';
import type { Broadcast } from '@nuanxin/contracts/live';
import type { Permission } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import type { Moved } from '@nuanxin/platform/store';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { EditBroadcast, type EditCommand } from './edit-broadcast';
import { Marks } from './mark';
import { SettleBroadcast } from './settle-broadcast';

/**
 * A move that changes what the broadcast holds elsewhere: going on air, ending, being cancelled.
 *
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 broadcast | the move, its events and the mark in one write | none: it has happened |
 * | 2 settle | room, products and offers follow | repeated by the sweep |
 */
@Injectable()
export class SettlingEdit {
  constructor(
    private readonly edit: EditBroadcast,
    private readonly settle: SettleBroadcast,
    private readonly marks: Marks,
    private readonly view: BroadcastView,
  ) {}

  async make(
    command: EditCommand,
    permission: Permission,
    call: Call,
    move: (state: BroadcastRecord) => Moved<BroadcastRecord>,
  ): Promise<Broadcast> {
    const moved = await this.edit.make(command, permission, call, (state) => {
      const { next, events } = move(state);
      return { next: { ...next, unsettled: this.marks.over(state.unsettled, state) }, events };
    });
    return this.view.of(await this.settle.run(moved));
  }
}
