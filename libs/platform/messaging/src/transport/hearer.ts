import { type EventContract, EventEnvelope, domainOf } from '@nuanxin/contracts/kernel';
import { type Call, callOf, during } from '@nuanxin/platform/kernel';
import type { ConsumerPlan, Delivery } from '../bus/bus';
import { EVENTS, streamOf } from '../events/streams';
import { outcomeOf } from '../observer';
import type { Handling } from './handling';
import type { Hearing } from './handler';

type Method = (event: EventEnvelope, call: Call) => Promise<void>;

/** How long the answer to one event may take, including what it asks of others. */
const WITHIN = 60_000;

/** From one entry of a stream to one run of the method that hears it. */
export class Hearer {
  private readonly byType: Map<string, EventContract>;

  constructor(
    contracts: readonly EventContract[],
    private readonly name: string,
    private readonly method: Method,
    private readonly handling: Handling,
  ) {
    this.byType = new Map(contracts.map((contract) => [contract.type, contract]));
  }

  /** Rejects when the event is malformed or the method fails, so that the bus tries again and parks it in the end. */
  async hear({ text, attempt }: Delivery): Promise<void> {
    const { service, clock, log, observer } = this.handling;
    const event = EventEnvelope.parse(JSON.parse(text));
    const data: unknown = this.byType.get(event.type)?.data.parse(event.data) ?? event.data;
    const about = { requestId: event.requestid, deadline: clock.after(WITHIN) };
    const arrived = callOf(service, event.traceparent ? { ...about, traceparent: event.traceparent } : about);
    const watch = observer.started({ kind: 'hear', name: event.type, call: arrived });
    const call = watch.traceparent === undefined ? arrived : { ...arrived, traceparent: watch.traceparent };
    try {
      await during(call, () => this.method({ ...event, data }, call));
      watch.ended('ok');
    } catch (error) {
      watch.ended(outcomeOf(error));
      log.fault('event.failed', error, { type: event.type, id: event.id, hearer: this.name, attempt });
      throw error;
    }
  }
}

/** One consumer for each domain whose events are heard. */
export function consumersOf(
  contracts: readonly EventContract[],
  hearing: Hearing,
  service: string,
  waits: readonly number[],
): ConsumerPlan[] {
  const everyReplica = contracts.some(({ delivery }) => delivery === 'all');
  return [...new Set(contracts.map(({ type }) => domainOf(type)))].map((domain) => {
    const heard = contracts.filter(({ type }) => domainOf(type) === domain);
    return consumerOf(
      domain,
      heard.map(({ type }) => `${EVENTS}.${type}`),
      hearing,
      service,
      waits,
      everyReplica,
    );
  });
}

/** A consumer of everything that one domain says. */
export function consumerOfAll(domain: string, hearing: Hearing, service: string, waits: readonly number[]) {
  return consumerOf(domain, [`${EVENTS}.${domain}.>`], hearing, service, waits, false);
}

function consumerOf(
  domain: string,
  subjects: readonly string[],
  { as, inFlight = 1 }: Hearing,
  service: string,
  waits: readonly number[],
  everyReplica: boolean,
): ConsumerPlan {
  const durable = durableOf(as);
  return {
    stream: streamOf(domain),
    subjects,
    inFlight,
    waits,
    parkedAt: `dead.${service}.${durable}`,
    ...(everyReplica ? {} : { durable }),
  };
}

/** `live.stop-broadcast` is the consumer `live-stop-broadcast`: the broker takes no dots in a name. */
export function durableOf(as: string): string {
  return as.replaceAll('.', '-');
}
