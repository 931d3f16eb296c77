import { maskName } from './buyer-name';
import { orderNumber } from './order-number';
import { refusalOf } from './refusal';
import { salesTotals } from './sales-totals';

const at = new Date('2026-11-10T12:00:00.000Z');
const giving = { selling: true, left: 5, taken: 0, limitPerBuyer: 3 };

describe('an offer refuses', () => {
  it.each([
    ['nothing that it can give', giving, 3, undefined],
    ['what it has not got', { ...giving, left: 1 }, 2, 'live.sold-out'],
    ['more than one buyer may have, counting earlier orders', { ...giving, taken: 2 }, 2, 'live.over-limit'],
    ['the limit before the stock', { ...giving, left: 0 }, 4, 'live.over-limit'],
    [
      'a reservation while its buyer pauses',
      { ...giving, lapsed: { count: 3, at } },
      1,
      'live.reservations-lapsed',
    ],
    ['everything once it is closed', { ...giving, selling: false }, 1, 'live.not-on-sale'],
    ['everything when there is no such offer', undefined, 1, 'live.not-on-sale'],
  ] as const)('%s', (_, offer, quantity, refusal) => {
    expect(refusalOf(offer, { quantity, reserves: true, at })).toBe(refusal);
  });
});

it('totals are the offers added up, in whole fen', () => {
  const tea = { sold: 3, salesFen: 3 * 12_801, orders: 2, cancelledFen: 12_801, refundedFen: 2_999 };
  const kumquat = { sold: 7, salesFen: 7 * 2_999, orders: 5, cancelledFen: 0 };
  expect(salesTotals([tea, kumquat])).toEqual({
    orders: 7,
    pieces: 10,
    salesFen: 3 * 12_801 + 7 * 2_999,
    cancelledFen: 12_801,
    refundedFen: 2_999,
  });
});

it.each([
  ['刘小红', '刘**'],
  ['欧阳明', '欧阳**'],
  ['欧阳', '欧**'],
  ['𠮷田', '𠮷**'],
])('of %s only %s is shown', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

it('the number of an order is short enough to say', () => {
  expect(orderNumber('01K5Q8ZJ3N6V4R2T7W9XAYBCDE')).toBe('9XAYBCDE');
});
