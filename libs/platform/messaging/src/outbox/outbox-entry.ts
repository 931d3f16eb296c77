import { type DataOf, domainOf, type EventContract, type EventEnvelope } from '@nuanxin/contracts/kernel';
import { actorOf, type Call, type Clock, type Ids } from '@nuanxin/platform/kernel';

/** An event that waits in its aggregate's own document until the relay has published it: the envelope as it will be sent. */
export type OutboxEntry<Data = unknown> = EventEnvelope<Data>;

interface About<Data> {
  /** The aggregate's id. */
  readonly subject: string;
  /** The aggregate's revision after the change; events of one change share it and keep their order in the array. */
  readonly sequence: number;
  readonly data: Data;
}

/** The event to put into `outbox` in the same write as the change that it tells of. */
export function outboxEntry<E extends EventContract>(
  event: E,
  { subject, sequence, data }: About<DataOf<E>>,
  call: Call,
  clock: Clock,
  ids: Ids,
): OutboxEntry<DataOf<E>> {
  return {
    specversion: '1.0',
    id: ids.ulid(),
    source: `nuanxin/${domainOf(event.type)}`,
    type: event.type,
    subject,
    time: clock.instant(),
    datacontenttype: 'application/json',
    actor: actorOf(call.caller),
    requestid: call.requestId,
    ...(call.traceparent === undefined ? {} : { traceparent: call.traceparent }),
    sequence,
    data,
  };
}
