import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  listOrders,
  type Order,
  type OwnOrder,
  readBroadcast,
  readStudioSnapshot,
} from '@nuanxin/contracts/live';
import type { Api } from './api';

interface Sum {
  readonly orders: number;
  readonly pieces: number;
  readonly salesFen: number;
  readonly cancelledFen: number;
  readonly refundedFen: number;
}

/** The same money seen from four sides. */
export interface Sides {
  readonly acknowledged: Sum;
  readonly listed: Sum;
  readonly studio: Sum;
  readonly offers: Pick<Sum, 'pieces' | 'salesFen'>;
}

/** What buyers were told, what the console lists, what the studio shows, and what the offers have sold at their price. */
export async function sidesOf(official: Api, id: Ulid, acknowledged: readonly OwnOrder[]): Promise<Sides> {
  const { offers } = await official.ask(readBroadcast, { id });
  const { totals } = await official.ask(readStudioSnapshot, { id });
  return {
    acknowledged: sumOf(acknowledged),
    listed: sumOf(await allOrders(official, id)),
    studio: totals,
    offers: {
      pieces: offers.reduce((sum, { sold }) => sum + sold, 0),
      salesFen: offers.reduce((sum, { sold, priceFen }) => sum + sold * priceFen, 0),
    },
  };
}

/** Where two sides differ; empty when all agree to the fen. */
export function differences({ acknowledged, listed, studio, offers }: Sides): string[] {
  const others = { listed, studio, offers };
  return Object.entries(others).flatMap(([name, sum]) =>
    Object.entries(sum).flatMap(([field, value]: [string, number]) =>
      value === acknowledged[field as keyof Sum]
        ? []
        : [`${field}: buyers were told ${acknowledged[field as keyof Sum]}, ${name} says ${value}`],
    ),
  );
}

async function allOrders(official: Api, broadcastId: Ulid): Promise<Order[]> {
  const found: Order[] = [];
  for (let after: string | undefined; ;) {
    const page = await official.ask(listOrders, { broadcastId, limit: 200, ...(after ? { after } : {}) });
    found.push(...page.items);
    after = page.next;
    if (!after) return found;
  }
}

type Summed = Pick<Order, 'state' | 'quantity' | 'totalFen'> & { buyer?: unknown; delivery?: unknown };

function sumOf(orders: readonly Summed[]): Sum {
  const counting = (...states: string[]) => orders.filter(({ state }) => states.includes(state));
  const fen = (some: typeof orders) => some.reduce((sum, { totalFen }) => sum + totalFen, 0);
  const kept = counting('placed', 'completed', 'refund-asked');
  const refunded = counting('refunded');
  return {
    orders: kept.length + refunded.length,
    pieces: [...kept, ...refunded].reduce((sum, { quantity }) => sum + quantity, 0),
    salesFen: fen(kept),
    cancelledFen: fen(counting('cancelled').filter(wasPlaced)),
    refundedFen: fen(refunded),
  };
}

/** A reservation that was given up names nobody; it was no sale. */
function wasPlaced({ buyer, delivery }: Summed): boolean {
  return buyer !== undefined || delivery !== undefined;
}
