import { type AuditEntry, listAudit, verifyAudit } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  listOrders,
  type Order,
  orderCancelled,
  orderPlaced,
  type OwnOrder,
  readBroadcast,
} from '@nuanxin/contracts/live';
import { differences, sidesOf } from '../demo/add-up';
import type { Api } from '../demo/api';
import { unlessOnceEach } from './once-each';

/** One thing that must hold, and where it does not; empty when it holds. */
export interface Finding {
  readonly rule: string;
  readonly wrong: readonly string[];
}

/** Reads everything back through the front door and compares it with what buyers were told. */
export async function findings(
  official: Api,
  auditor: Api,
  broadcastId: Ulid,
  told: ReadonlyMap<Ulid, OwnOrder>,
): Promise<Finding[]> {
  const listed = await everyOrder(official, broadcastId);
  const cancelled = [...told.values()].filter(({ state }) => state === 'cancelled').map(({ id }) => id);
  const { offers } = await official.ask(readBroadcast, { id: broadcastId });
  const chain = await wholeChain(auditor);
  return [
    {
      rule: 'every acknowledged order is there exactly once, and no other',
      wrong: [
        ...unlessOnceEach(
          [...told.keys()],
          listed.map(({ id }) => id),
        ),
        ...changed(told, listed),
      ],
    },
    {
      rule: 'every cancelled order is cancelled, and no other',
      wrong: unlessOnceEach(
        cancelled,
        listed.filter(({ state }) => state === 'cancelled').map(({ id }) => id),
      ),
    },
    {
      rule: 'each offer has sold what its standing orders hold',
      wrong: offers.flatMap(({ productId, name, sold }) => {
        const held = [...told.values()].filter((order) => order.productId === productId);
        const standing = held.filter(({ state }) => state !== 'cancelled');
        const pieces = standing.reduce((sum, { quantity }) => sum + quantity, 0);
        return pieces === sold ? [] : [`${name}: orders hold ${pieces}, the offer says ${sold}`];
      }),
    },
    {
      rule: 'the totals of the broadcast are right to the fen',
      wrong: differences(await sidesOf(official, broadcastId, [...told.values()])),
    },
    {
      rule: 'the audit log heard of each order exactly once',
      wrong: unlessOnceEach([...told.keys()], await subjectsOf(auditor, orderPlaced.type)),
    },
    {
      rule: 'the audit log heard of each cancellation exactly once',
      wrong: unlessOnceEach(cancelled, await subjectsOf(auditor, orderCancelled.type)),
    },
    {
      rule: `the audit chain of ${chain.entries} entries holds`,
      wrong: chain.intact ? [] : [`entry ${chain.broken?.seq}: ${chain.broken?.fault}`],
    },
  ];
}

/** The audit chain verified to its end, part by part; the last part speaks for all. */
async function wholeChain(auditor: Api) {
  for (let part = await auditor.ask(verifyAudit, {}); ;) {
    if (!part.next) return part;
    part = await auditor.ask(verifyAudit, { after: part.next });
  }
}

/** What the facts of one type in the audit log are about, one id for each fact. */
export async function subjectsOf(auditor: Api, type: string): Promise<string[]> {
  const entries = await everyPage<AuditEntry>((after) =>
    auditor.ask(listAudit, { type, limit: 200, ...after }),
  );
  return entries.map(({ subject }) => subject);
}

function everyOrder(official: Api, broadcastId: Ulid): Promise<Order[]> {
  return everyPage((after) => official.ask(listOrders, { broadcastId, limit: 200, ...after }));
}

export async function everyPage<T>(
  ask: (after: { after?: string }) => Promise<{ items: T[]; next?: string | undefined }>,
): Promise<T[]> {
  const found: T[] = [];
  for (let after: { after?: string } = {}; ;) {
    const { items, next } = await ask(after);
    found.push(...items);
    if (!next) return found;
    after = { after: next };
  }
}

function changed(told: ReadonlyMap<Ulid, OwnOrder>, listed: readonly Order[]): string[] {
  return listed.flatMap(({ id, quantity, totalFen }) => {
    const order = told.get(id);
    if (!order || (order.quantity === quantity && order.totalFen === totalFen)) return [];
    return [`${id}: its buyer was told ${order.quantity} for ${order.totalFen} fen`];
  });
}
