import { minutesOver, pricedBy } from './run-of-show';

const slot = { startsAt: new Date('2082-11-23T08:00:00.000Z'), endsAt: new Date('2082-11-23T09:00:00.000Z') };
const offers = [
  { productId: 'tea', priceFen: 9_900, limitPerBuyer: 5 },
  { productId: 'oil', priceFen: 6_000, limitPerBuyer: 5 },
];

it('a run of show leaves over what its parts do not take', () => {
  expect(minutesOver([], slot)).toBe(60);
  expect(minutesOver([{ minutes: 20 }, { minutes: 40 }], slot)).toBe(0);
  expect(minutesOver([{ minutes: 20 }, { minutes: 41 }], slot)).toBe(-1);
});

describe('a part of the run of show', () => {
  it('prices its own product and leaves the others alone', () => {
    const [tea, oil] = pricedBy(offers, { productId: 'tea', priceFen: 8_800 });
    expect(tea).toEqual({ productId: 'tea', priceFen: 8_800, limitPerBuyer: 5 });
    expect(oil).toBe(offers[1]);
  });

  it.each([
    ['names no price', { productId: 'tea' }],
    ['names the price that is there', { productId: 'tea', priceFen: 9_900, limitPerBuyer: 5 }],
    ['is about no product', { priceFen: 1 }],
    ['is about one that is not offered', { productId: 'rice', priceFen: 1 }],
  ])('changes nothing when it %s', (_what, segment) => expect(pricedBy(offers, segment)).toBe(offers));
});
