import type { Contract } from '@nuanxin/contracts/kernel';
import { CONTRACTS } from '@nuanxin/contracts/registry';
import type { Case, Seen } from './cases';
import { nameOf } from './door-cases';
import { mayAsk, maySee } from './oracle';
import { DOORS, type Rule } from './policy';
import { once } from './once';
import type { Asking } from './probe';
import { visitorOf } from './visitors';
import type { Thing } from './world';

/** A list and the things that it may name: those the policy lets the actor meet, and nothing else. */
interface List {
  readonly door: string;
  readonly about: NonNullable<Rule['about']>;
  readonly holds: (thing: Thing) => boolean;
}

const LISTS: readonly List[] = [
  { door: 'GET /accounts', about: 'account', holds: ({ kind, at }) => kind === 'account' && at.length > 0 },
  { door: 'GET /organizations', about: 'node', holds: ({ kind }) => kind === 'node' },
  {
    door: 'GET /live/suppliers',
    about: 'supplier',
    holds: ({ kind, state }) => kind === 'supplier' && state === 'in use',
  },
  {
    door: 'GET /live/products',
    about: 'product',
    holds: ({ kind, state }) => kind === 'product' && state === 'offered',
  },
  { door: 'GET /live/streamers', about: 'streamer', holds: ({ kind }) => kind === 'streamer' },
  { door: 'GET /live/broadcasts', about: 'broadcast', holds: ({ kind }) => kind === 'broadcast' },
  {
    door: 'GET /live/selling-platforms',
    about: 'selling-platform',
    holds: ({ kind }) => kind === 'selling-platform',
  },
  { door: 'GET /live/sales-imports', about: 'sales-import', holds: ({ kind }) => kind === 'sales-import' },
  { door: 'GET /live/statements', about: 'statement', holds: ({ kind }) => kind === 'statement' },
  { door: 'GET /me/orders', about: 'own-order', holds: ({ kind }) => kind === 'order' },
];

/** Whether each list names each thing exactly when the policy says so: lists carry no id from outside the scope. */
export async function listCases(asking: Asking): Promise<Case[]> {
  const all: Case[] = [];
  for (const actor of asking.world.actors) {
    const { caller } = await visitorOf(actor, asking);
    for (const { door, about, holds } of LISTS) {
      const contract = CONTRACTS.find(({ http }) => http === door);
      const rule = DOORS[door];
      if (!contract || !rule || mayAsk(rule, actor) !== undefined) continue;
      const ids = once(() => idsIn(contract, WHOLE_PAGES));
      for (const thing of asking.world.things.filter(holds)) {
        const expected = maySee({ ...rule, about }, actor, thing) ? 'open' : 'hidden';
        const run = async (): Promise<Seen> => ((await ids()).has(thing.id) ? 'open' : 'hidden');
        all.push({ layer: 'lists', name: nameOf(actor, door, thing), expected, run });
      }
      async function idsIn(list: Contract, first: object): Promise<ReadonlySet<string>> {
        const found = new Set<string>();
        let request: object | undefined = first;
        while (request) {
          const page = (await asking.platform.ask(list, request, caller)) as Page;
          for (const { id } of page.items) found.add(id);
          request = page.next === undefined ? undefined : { ...first, after: page.next };
        }
        return found;
      }
    }
  }
  return all;
}

const WHOLE_PAGES = { limit: 200 };

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
}
