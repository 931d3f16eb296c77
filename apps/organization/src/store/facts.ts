import { Injectable } from '@nestjs/common';
import type { DataOf, EventContract, Ulid } from '@nuanxin/contracts/kernel';
import { type Call, Clock, Ids } from '@nuanxin/platform/kernel';
import { outboxEntry, type OutboxEntry } from '@nuanxin/platform/messaging';

/** Events as they are put beside the change that they tell of. Nothing personal is in any of them. */
@Injectable()
export class Facts {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  entry<E extends EventContract>(
    event: E,
    subject: Ulid,
    data: DataOf<E>,
    call: Call,
  ): OutboxEntry<DataOf<E>> {
    // The store numbers it when it writes.
    return outboxEntry(event, { subject, sequence: 0, data }, call, this.clock, this.ids);
  }
}
