import { Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { ChangeRequest, Moved } from '@nuanxin/platform/store';
import { Marks } from '../settle-broadcast/mark';
import { OvertakeChange } from '../settle-broadcast/overtake-change';
import { RoomAndPieces } from '../settle-broadcast/room-and-pieces';
import { SettleBroadcast } from '../settle-broadcast/settle-broadcast';
import type { BroadcastRecord, Plan } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

/** The write that makes a plan stand. */
export interface Commit {
  readonly request: Omit<ChangeRequest, 'revision'>;
  readonly move: (state: BroadcastRecord) => Moved<BroadcastRecord>;
}

/**
 * From a marked broadcast to one whose plan stands, with its slot and its pieces, or to one that is as it was before.
 *
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 room | the wanted slot is booked beside the present one | settle: only the slot of the document stays |
 * | 2 products | at least the wanted pieces are set aside | settle: exactly those of the document stay |
 * | 3 broadcast | the plan stands, with its event; refused when another change has marked it since | settle |
 * | 4 settle | what the plan no longer needs goes back | repeated by the sweep |
 *
 * The mark is written before step 1, so a crash anywhere is settled by the sweep, which overtakes this change by a mark of
 * its own: step 3 then refuses, and steps 1 and 2 are outdated by their version.
 */
@Injectable()
export class SecurePlan {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly roomAndPieces: RoomAndPieces,
    private readonly settle: SettleBroadcast,
    private readonly overtake: OvertakeChange,
    private readonly marks: Marks,
  ) {}

  /** @throws DomainError `live.slot-taken`, `live.sold-out`, `record.stale`; nothing is held any more then. */
  async run(marked: BroadcastRecord, plan: Plan, commit: Commit): Promise<BroadcastRecord> {
    try {
      await this.roomAndPieces.hold(marked, plan);
      return await this.settle.run(await this.commit(marked, commit));
    } catch (error) {
      if (error instanceof DomainError) await this.overtake.run(marked);
      throw error;
    }
  }

  private commit(marked: BroadcastRecord, { request, move }: Commit): Promise<BroadcastRecord> {
    return this.broadcasts.changeOwn(
      marked._id,
      (state) => {
        const overtaken = state.unsettled?.token !== marked.unsettled?.token;
        if (overtaken || state.edition !== marked.edition) throw new DomainError('record.stale');
        const { next, events } = move(state);
        return { next: { ...next, unsettled: this.marks.over(state.unsettled, next) }, events };
      },
      request,
    );
  }
}
