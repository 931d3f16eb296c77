import type { Contract, EventContract, TickContract } from '@nuanxin/contracts/kernel';
import * as identity from '@nuanxin/contracts/identity';
import * as live from '@nuanxin/contracts/live';
import * as media from '@nuanxin/contracts/media';
import * as organization from '@nuanxin/contracts/organization';

export { HEARERS } from './hearers';
export { PASSED_ON } from './passed-on';

/** What each domain exports, by the name of the service that answers for it. */
export const DOMAINS = { identity, live, media, organization };

const exported: unknown[] = Object.values(DOMAINS).flatMap((domain) => Object.values<unknown>(domain));

/** Values of one kind among everything that the domains export, each once. */
function ofKind<Value extends { kind: string }>(...kinds: Value['kind'][]): readonly Value[] {
  const found = exported.filter(
    (value): value is Value =>
      typeof value === 'object' &&
      value !== null &&
      'kind' in value &&
      typeof value.kind === 'string' &&
      kinds.includes(value.kind),
  );
  return [...new Set(found)];
}

/** Every command and query of the platform: what routes, NATS permissions, documents and checks are made from. */
export const CONTRACTS = ofKind<Contract>('command', 'query');

/** Every fact that JetStream keeps. */
export const EVENTS = ofKind<EventContract>('event');

/** Every picture of now on core NATS. */
export const TICKS = ofKind<TickContract>('tick');
