import { type Caller, type Contract, DomainError, SERVICES } from '@nuanxin/contracts/kernel';
import { CONTRACTS } from '@nuanxin/contracts/registry';
import { type Case, type Seen, seenBy } from './cases';
import { aims, nameOf } from './door-cases';
import { mayAsk } from './oracle';
import { BETWEEN_SERVICES, DOORS, WITHOUT_DOOR } from './policy';
import { type Asking, probeOf } from './probe';
import { visitorOf } from './visitors';
import type { Actor } from './world';

/** Past the gateway: what a service itself refuses, were the gateway to let everything through. */
export async function serviceCases(asking: Asking): Promise<Case[]> {
  const all: Case[] = [];
  for (const actor of asking.world.actors) {
    const { caller } = await visitorOf(actor, asking);
    for (const { rule, contract, thing } of aims(asking)) {
      const refused = mayAsk({ who: rule.who, beforePassword: true }, asSeenByServices(actor));
      if (refused === undefined) continue;
      const run = () => ask(contract, probeOf(contract, { actor, thing }, asking), caller, asking);
      all.push({
        layer: 'services',
        name: `past the gateway, ${nameOf(actor, contract.subject, thing)}`,
        expected: refused,
        run,
      });
    }
    all.push(...betweenServices(actor, caller, asking));
  }
  return [...all, ...servicesAtDoors(asking)];
}

/** A token that is not good makes nobody of its bearer; one with its password due has no posts. */
function asSeenByServices(actor: Actor): Actor {
  if (actor.token === 'live') return actor;
  return actor.token === 'password-due'
    ? { ...actor, token: 'live', posts: [] }
    : { ...actor, kind: 'public', posts: [] };
}

/** Nobody but the services named in the policy may ask what has no door; signing out is for whoever is signed in. */
function betweenServices(actor: Actor, caller: Caller, asking: Asking): Case[] {
  return CONTRACTS.filter(({ http }) => http === undefined).flatMap((contract): Case[] => {
    const name = `past the gateway, ${actor.label}: ${contract.subject}`;
    const run = () => ask(contract, probeOf(contract, { actor }, asking), caller, asking);
    const rule = WITHOUT_DOOR[contract.subject];
    const expected = rule
      ? mayAsk(rule, asSeenByServices(actor))
      : caller.kind === 'public'
        ? 'sign-in'
        : 'barred';
    return expected === undefined ? [] : [{ layer: 'services', name, expected, run }];
  });
}

/** A service may ask what the policy names it for, and nothing that is for people. */
function servicesAtDoors(asking: Asking): Case[] {
  const nobody: Actor = { label: 'a service', kind: 'public', posts: [], token: 'none' };
  return SERVICES.flatMap((service) =>
    CONTRACTS.map((contract): Case => {
      const caller: Caller = { kind: 'service', name: service };
      const rule = contract.http && DOORS[contract.http];
      const may = rule ? rule.who === 'anybody' : BETWEEN_SERVICES[contract.subject]?.includes(service);
      const run = () =>
        ask(contract, may ? {} : probeOf(contract, { actor: nobody }, asking), caller, asking);
      return {
        layer: 'services',
        name: `${service}: ${contract.subject}`,
        expected: may ? 'open' : 'barred',
        run,
      };
    }),
  );
}

async function ask(contract: Contract, fields: object, caller: Caller, { platform }: Asking): Promise<Seen> {
  try {
    await platform.ask(contract, fields, caller);
    return 'open';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return seenBy(error.code);
  }
}
