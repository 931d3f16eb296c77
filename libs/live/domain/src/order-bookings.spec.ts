import { ORDER_MOVES, type OrderState } from '@nuanxin/contracts/live';
import { type Booked, type OrderBooking, bookingsOf, GIVES_BACK } from './order-bookings';
import { type PaymentEffect, paymentEffect } from './payments';

const moves = ORDER_MOVES as Readonly<Record<OrderState, readonly OrderState[]>>;
const now = new Date('2082-11-23T08:00:00.000Z');

/** Every way that an order can go from its beginning, as it stands after each move; asking again after a refusal ends it. */
function waysFrom(order: Booked, seen: readonly OrderState[] = []): Booked[][] {
  const onward = moves[order.state].filter((state) => !seen.includes(state));
  if (onward.length === 0) return [[order]];
  return onward.flatMap((state) => {
    const next = { ...order, state, ...(state === 'placed' ? { confirmedAt: now } : {}) };
    return waysFrom(next, [...seen, order.state]).map((way) => [order, ...way]);
  });
}

const WAYS = [...waysFrom({ state: 'reserved', reservation: true }), ...waysFrom({ state: 'placed' })];

describe('the bookings of an order', () => {
  it('only grow, whatever way it goes', () => {
    for (const way of WAYS)
      way.reduce<readonly OrderBooking[]>((before, order) => {
        const after = bookingsOf(order);
        expect(after.slice(0, before.length)).toEqual(before);
        return after;
      }, []);
  });

  it('give its pieces back exactly when it ends without them being handed over', () => {
    for (const way of WAYS) {
      const end = way.at(-1) as Booked;
      const back = bookingsOf(end).filter((booking) => GIVES_BACK.has(booking));
      expect(back).toHaveLength(end.state === 'cancelled' || end.state === 'expired' ? 1 : 0);
    }
  });

  it('count what was confirmed, and only that, as sold before it is cancelled or refunded', () => {
    expect(bookingsOf({ state: 'expired', reservation: true })).toEqual(['freed']);
    expect(bookingsOf({ state: 'cancelled', reservation: true })).toEqual(['freed']);
    expect(bookingsOf({ state: 'cancelled', reservation: true, confirmedAt: now })).toEqual([
      'sold',
      'returned',
    ]);
    expect(bookingsOf({ state: 'cancelled' })).toEqual(['returned']);
    expect(bookingsOf({ state: 'refunded', reservation: true, confirmedAt: now })).toEqual([
      'sold',
      'refunded',
    ]);
  });
});

it('every order can reach an end', () => {
  for (const state of Object.keys(moves) as OrderState[]) {
    const reached = new Set<OrderState>([state]);
    for (const each of reached) for (const next of moves[each]) reached.add(next);
    expect([...reached].some((each) => moves[each].length === 0)).toBe(true);
  }
});

describe('a payment', () => {
  const online = (state: 'due' | 'paid' | 'returning' | 'refunded', reference?: string) => ({
    method: 'online' as const,
    state,
    reference,
  });

  it.each<[string, OrderState, Parameters<typeof paymentEffect>[1], PaymentEffect]>([
    ['pays an order that awaits it', 'placed', online('due'), 'paid'],
    ['is owed back when the order was given up meanwhile', 'cancelled', online('due'), 'returning'],
    ['changes nothing the second time', 'placed', online('paid', 'P1'), 'repeated'],
    ['changes nothing after it was given back', 'cancelled', online('refunded', 'P1'), 'repeated'],
    ['is not wanted twice', 'placed', online('paid', 'P0'), 'unexpected'],
    ['is not wanted where cash is paid', 'placed', { method: 'cash', state: 'due' }, 'unexpected'],
    ['is not wanted before the order is confirmed', 'reserved', online('due'), 'unexpected'],
  ])('%s', (_, state, payment, effect) => {
    expect(paymentEffect(state, payment, 'P1')).toBe(effect);
  });
});
