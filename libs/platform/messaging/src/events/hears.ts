import { MessagePattern } from '@nestjs/microservices';
import type { DataOf, EventContract, EventEnvelope } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import type { HandlerExtras, Hearing } from '../transport/handler';

export type { Hearing } from '../transport/handler';

type HearMethod<E extends EventContract> = (event: EventEnvelope<DataOf<E>>, call: Call) => Promise<void>;

/**
 * Marks the method that hears an event, or several events of one domain in their order. It is acknowledged when the
 * promise resolves; a rejection is tried again after a while and parked in the end. An event may come twice: remember its id.
 */
export function Hears<E extends EventContract>(events: E | readonly E[], hearing: Hearing) {
  return <Method extends HearMethod<E>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const contracts = [events].flat() as EventContract[];
    const extras: HandlerExtras = {
      kind: 'hears',
      contracts,
      hearing,
      owner: target.constructor,
      method: key,
    };
    MessagePattern(`hears ${hearing.as}`, { ...extras })(target, key, descriptor);
  };
}

/** Hears every event of the named domains; the audit log does. */
export function HearsAll(domains: readonly string[], hearing: Hearing) {
  return <Method extends HearMethod<EventContract>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const extras: HandlerExtras = {
      kind: 'hears-all',
      domains,
      hearing,
      owner: target.constructor,
      method: key,
    };
    MessagePattern(`hears ${hearing.as}`, { ...extras })(target, key, descriptor);
  };
}
