import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import { endBroadcast, recordDailySales } from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import { someOnAir, someProduct } from './broadcasts';
import type { LiveUnderTest } from './live-under-test';

const PRICE = 9_900;

/** Pieces on so many days before today, each moving with one market; the same on every run. */
export function piecesBefore(days: number, seed: number): number[] {
  const swing = (day: number, of: number) => Math.abs(Math.sin(day * 12.9898 + of * 78.233) * 43758.5453) % 1;
  return Array.from({ length: days }, (_, day) => Math.round(60 + 30 * swing(day, 0) + 8 * swing(day, seed)));
}

/** Tells what a product sold on each of the days that end with `last`. */
export async function tellDays(
  live: LiveUnderTest,
  productId: Ulid,
  last: Day,
  pieces: readonly number[],
): Promise<void> {
  for (let at = 0; at < pieces.length; at += 400) {
    const days = pieces.slice(at, at + 400).map((each, k) => ({
      day: dayAfter(last, at + k + 1 - pieces.length),
      pieces: each,
      salesFen: each * PRICE,
    }));
    await live.ask(recordDailySales, { requestId: live.id(), productId, days });
  }
}

/** A product with a history of so many days before today, at a stable swing that differs from product to product. */
export async function someKnownProduct(live: LiveUnderTest, days: number, seed: number): Promise<Ulid> {
  const { id } = await someProduct(live, { name: `商品${seed}`, stock: 100_000 });
  const yesterday = dayAfter(dayOf(live.clock.now()), -1);
  if (days > 0) await tellDays(live, id, yesterday, piecesBefore(days, seed));
  return id;
}

/** A broadcast that has sold these and is over, with the day on which it was. */
export async function someEnded(
  live: LiveUnderTest,
  productIds: readonly Ulid[],
): Promise<{ id: Ulid; day: Day }> {
  const { id, revision } = await someOnAir(
    live,
    productIds.map((productId) => ({ productId })),
  );
  const day = dayOf(live.clock.now());
  await live.ask(endBroadcast, { requestId: live.id(), id, revision });
  return { id, day };
}
