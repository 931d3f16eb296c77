import { type Contract, DomainError, FileReply } from '@nuanxin/contracts/kernel';
import { closeNode, listOrganizations } from '@nuanxin/contracts/organization';
import { CONTRACTS } from '@nuanxin/contracts/registry';
import type { Visitor } from '../../../apps/gateway/src/access/visitor';
import { Dispatch } from '../../../apps/gateway/src/http/dispatch';
import { HttpServer } from '../../../apps/gateway/src/http/http-server';
import { type Case, type Seen, seenBy } from './cases';
import { expected, mayAsk } from './oracle';
import { DOORS, type Rule, type ThingKind } from './policy';
import { type Asking, probeOf } from './probe';
import { visitorOf } from './visitors';
import type { Actor, Thing } from './world';

/** One case in so many also goes through HTTP, with its cookie. */
const HTTP_SHARE = 29;

const STANDS_FOR: Readonly<Partial<Record<ThingKind, Thing['kind']>>> = {
  showing: 'broadcast',
  'own-order': 'order',
  'own-session': 'session',
};

/** A door with what it may be asked about: each thing of its kind, or nothing. */
export interface Aim {
  readonly rule: Rule;
  readonly contract: Contract;
  readonly thing: Thing | undefined;
}

export function aims({ world }: Asking): Aim[] {
  return CONTRACTS.flatMap((contract) => {
    const rule = contract.http && DOORS[contract.http];
    if (!rule) return [];
    const kind = rule.about && (STANDS_FOR[rule.about] ?? rule.about);
    const things = kind ? world.things.filter((thing) => thing.kind === kind) : [undefined];
    return things.map((thing) => ({ rule, contract, thing }));
  });
}

export function nameOf({ label }: Actor, door: string, thing: Thing | undefined): string {
  return `${label}: ${door}${thing ? ` about ${thing.kind} ${thing.state} at ${thing.at.join(' and ')}` : ''}`;
}

/** Every actor at every door about every thing: through the gateway's decision, and a share of them through HTTP. */
export async function doorCases(asking: Asking): Promise<Case[]> {
  const all: Case[] = [];
  for (const actor of asking.world.actors) {
    const visitor = await visitorOf(actor, asking);
    for (const { rule, contract, thing } of aims(asking).filter((aim) => isAsked(actor, aim))) {
      const name = nameOf(actor, contract.http ?? '', thing);
      const alone = contract.subject === closeNode.subject;
      const common = { name, alone, expected: expected(rule, actor, thing) };
      const fields = () => probeOf(contract, { actor, thing }, asking);
      const before = mayAsk({ ...rule, atRoot: false }, actor) !== undefined;
      all.push({
        ...common,
        layer: 'gateway',
        run: () => inside(contract, fields(), { visitor, before }, asking),
      });
      const mayKnock = actor.cookie !== undefined || actor.token === 'none';
      if (mayKnock && all.length % HTTP_SHARE === 0) {
        // A file is written by a thread, for which a question over HTTP waits only so long.
        const inTurn = alone || contract.reply === FileReply;
        const run = () => overHttp(contract, fields(), actor, asking);
        all.push({ ...common, alone: inTurn, layer: 'http', run });
      }
    }
  }
  return all;
}

/** Who is made by hand has no account to be asked about, and nobody ends the session that later cases need. */
function isAsked({ token, cookie, accountId }: Actor, { rule, thing, contract }: Aim): boolean {
  const byHand = token === 'live' && cookie === undefined;
  if (byHand && rule.who === 'signed-in') return contract.subject === listOrganizations.subject;
  return thing?.kind !== 'session' || thing.owner !== accountId;
}

type Fields = ReturnType<typeof probeOf>;

interface Knocking {
  readonly visitor: Visitor;
  /** The gateway has to refuse by itself: a refusal that came after the question was sent counts as none. */
  readonly before: boolean;
}

async function inside(
  contract: Contract,
  fields: Fields,
  { visitor, before }: Knocking,
  { platform }: Asking,
): Promise<Seen> {
  const { gateway, ids, clock, bus } = platform;
  const requestId = ids.ulid();
  const call = { caller: visitor.caller, requestId, locale: 'en', deadline: clock.after(60_000) } as const;
  try {
    await gateway.get(Dispatch).answer(contract, fields, { visitor, address: '127.0.0.1', call });
    return 'open';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const seen = seenBy(error.code);
    return before && bus.wasAsked(contract.subject, requestId) ? 'sent' : seen;
  }
}

async function overHttp(
  contract: Contract,
  fields: Fields,
  actor: Actor,
  { platform }: Asking,
): Promise<Seen> {
  const [method = '', path = ''] = contract.http?.split(' ') ?? [];
  const url = `/api/v1${path.replaceAll(/:(\w+)/g, (_whole, name: string) => String(fields[name]))}`;
  const query = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const carried = method === 'GET' || method === 'DELETE' ? { query } : { payload: fields };
  const headers = { cookie: `__Host-nuanxin=${actor.cookie ?? ''}` };
  const { fastify } = platform.gateway.get(HttpServer);
  const reply = await fastify.inject({ method: method as 'GET', url, headers, ...carried });
  return seenBy(reply.statusCode === 200 ? undefined : String(reply.json().code));
}
