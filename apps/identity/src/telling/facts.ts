import { Injectable } from '@nestjs/common';
import type { Caller, DataOf, EventContract } from '@nuanxin/contracts/kernel';
import { type Call, Clock, Ids } from '@nuanxin/platform/kernel';
import { outboxEntry, type OutboxEntry } from '@nuanxin/platform/messaging';

/** Makes events for the outbox. A change of an aggregate puts its own revision in place of the sequence. */
@Injectable()
export class Facts {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  of<E extends EventContract>(
    event: E,
    subject: string,
    data: DataOf<E>,
    call: Call,
  ): OutboxEntry<DataOf<E>> {
    return outboxEntry(event, { subject, sequence: 1, data }, call, this.clock, this.ids);
  }

  /** The same on behalf of somebody whom the call does not name yet: who is just signing in. */
  by<E extends EventContract>(caller: Caller, event: E, subject: string, data: DataOf<E>, call: Call) {
    return this.of(event, subject, data, { ...call, caller });
  }
}
