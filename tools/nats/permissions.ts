import { domainOf, type ServiceName } from '@nuanxin/contracts/kernel';
import type { Access } from '@nuanxin/contracts/kernel';
import { CONTRACTS, EVENTS, HEARERS, PASSED_ON, TICKS } from '@nuanxin/contracts/registry';
import {
  DEAD,
  deadStreamOf,
  durableOf,
  EVENTS as EVENT_SUBJECTS,
  streamOf,
} from '@nuanxin/platform/messaging';

/** What one user of the broker may say and hear: subjects, `<subject> <queue>` for a subscription that must share. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** As little as works. Replies are not listed: a service may answer what it was asked, once, and nothing else. */
export function permissionsOf(service: ServiceName): Permissions {
  return {
    publish: [
      ...CONTRACTS.filter(({ access }) => mayAsk(service, access)).map(({ subject }) => subject),
      ...(PASSED_ON[service] ?? []).map(({ subject }) => subject),
      ...EVENTS.filter(({ type }) => domainOf(type) === service).map(
        ({ type }) => `${EVENT_SUBJECTS}.${type}`,
      ),
      ...TICKS.filter(({ type }) => domainOf(type) === service).map(({ type }) => `tick.${type}.*`),
      ...[streamOf(service), deadStreamOf(service)].flatMap(ownedStream),
      ...HEARERS.filter((hearer) => hearer.service === service).flatMap(consumption),
    ],
    subscribe: [
      `_INBOX.${service}.>`,
      ...CONTRACTS.filter(({ subject }) => domainOf(subject) === service).map(
        ({ subject }) => `${subject} ${service}`,
      ),
      ...TICKS.filter(({ access }) => mayAsk(service, access)).map(({ type }) => `tick.${type}.*`),
    ],
  };
}

/** Several services in one process share one user. */
export function joined(all: readonly Permissions[]): Permissions {
  return {
    publish: [...new Set(all.flatMap(({ publish }) => publish))],
    subscribe: [...new Set(all.flatMap(({ subscribe }) => subscribe))],
  };
}

/** People come through the gateway; services ask only what names them. */
function mayAsk(service: ServiceName, access: Access): boolean {
  return access.audience === 'service' ? access.callers.includes(service) : service === 'gateway';
}

function ownedStream(stream: string): string[] {
  return ['CREATE', 'UPDATE'].map((verb) => `$JS.API.STREAM.${verb}.${stream}`);
}

function consumption({ service, as, of, everyReplica }: (typeof HEARERS)[number]): string[] {
  const name = everyReplica ? '*' : durableOf(as);
  const perStream = of
    .map(streamOf)
    .flatMap((stream) => [
      `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${name}`,
      `$JS.API.CONSUMER.INFO.${stream}.${name}`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${name}`,
      `$JS.ACK.${stream}.${name}.>`,
    ]);
  return [`${DEAD}.${service}.${durableOf(as)}`, ...perStream];
}
