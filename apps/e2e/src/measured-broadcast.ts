import {
  listRooms,
  measureEffect,
  readEffect,
  recordBroadcast,
  recordDailySales,
} from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import { eventually } from '@nuanxin/platform/testing';
import { Person } from './person';
import type { World } from './world';

const [HISTORY_DAYS, DAYS_AGO, SOLD_ON_AIR] = [90, 3, 300];
/** Looked for each few seconds, reckoned in one or two. */
const PATIENCE_MS = 60_000;

/** A broadcast of three days ago, of one product, whose effect stands; the other product is compared with. */
export async function measuredBroadcast({ stack, county }: World): Promise<string> {
  const official = new Person(stack.httpUrl);
  await official.signIn(county.official.login, county.official.password);
  const today = dayOf(new Date(Date.now()));
  const onAir = dayAfter(today, -DAYS_AGO);
  for (const [nth, { id: productId, priceFen }] of county.products.entries())
    await official.ask(recordDailySales, { productId, days: history(today, priceFen, nth, onAir) });
  const { items: rooms } = await official.ask(listRooms, {});
  const [tea] = county.products;
  const { id } = await official.ask(recordBroadcast, {
    organizationId: county.root,
    title: '金秋专场',
    roomId: rooms[0]?.id ?? '',
    startsAt: `${onAir}T12:00:00.000Z`,
    endsAt: `${onAir}T13:00:00.000Z`,
    goalFen: 1_000_000,
    offers: [{ productId: tea?.id ?? '', priceFen: tea?.priceFen ?? 1, quantity: 50, limitPerBuyer: 10 }],
  });
  await official.ask(measureEffect, { id });
  await eventually(async () => {
    const { state } = await official.ask(readEffect, { id });
    if (state !== 'ready') throw new Error(`the effect is ${state}`);
  }, PATIENCE_MS);
  return id;
}

/** Days before today on which products go up and down together; the first sells more on the day on air. */
function history(today: string, priceFen: number, nth: number, onAir: string) {
  return Array.from({ length: HISTORY_DAYS }, (_, at) => {
    const day = dayAfter(today, at - HISTORY_DAYS);
    const gained = nth === 0 && day === onAir ? SOLD_ON_AIR : 0;
    const pieces = 40 + ((at * 7919) % 23) + ((at * 31 * (nth + 1)) % 5) + gained;
    return { day, pieces, salesFen: pieces * priceFen, refundFen: 0 };
  });
}
