import { Injectable } from '@nestjs/common';
import { DomainError, type Permission, type Ulid } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { type Moved, scopeFilter } from '@nuanxin/platform/store';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

/** What an official's command on a broadcast always carries. */
export interface EditCommand {
  readonly requestId: Ulid;
  readonly id: Ulid;
  readonly revision: number;
}

/** One change that an official makes to a broadcast: within their reach, of the edition they have seen, once per request. */
@Injectable()
export class EditBroadcast {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly view: BroadcastView,
  ) {}

  /** @throws DomainError `record.absent`, `record.stale` with the present view, or what `move` throws. */
  make(
    command: EditCommand,
    permission: Permission,
    call: Call,
    move: (state: BroadcastRecord) => Moved<BroadcastRecord>,
  ): Promise<BroadcastRecord> {
    const { id, requestId, revision } = command;
    const scope = scopeFilter(call, permission);
    return this.broadcasts.change(id, scope, { requestId, body: command }, async (state) => {
      if (state.tentative) throw new DomainError('record.absent');
      if (state.edition !== revision)
        throw new DomainError('record.stale', { current: await this.view.of(state) });
      const { next, events } = move(state);
      return { next: next === state ? next : { ...next, edition: state.edition + 1 }, events };
    });
  }
}
