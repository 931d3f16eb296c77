import fc from 'fast-check';
import { type Airing, broadcastOf, GRACE_MS } from './attribution';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 11) + minutes * MINUTE);
const airing = (broadcastId: string, from: number, to?: number, productIds = ['tea']): Airing => ({
  broadcastId,
  wentOnAirAt: at(from),
  endedAt: to === undefined ? undefined : at(to),
  productIds,
});

const anyAiring = fc
  .record({
    id: fc.integer({ min: 0, max: 99 }),
    from: fc.integer({ min: 0, max: 500 }),
    length: fc.option(fc.integer({ min: 0, max: 300 })),
    products: fc.uniqueArray(fc.constantFrom('tea', 'honey', 'rice'), { minLength: 1 }),
  })
  .map(({ id, from, length, products }) =>
    airing(`b${id}`, from, length === null ? undefined : from + length, products),
  );
const anyAirings = fc.uniqueArray(anyAiring, { selector: ({ broadcastId }) => broadcastId, maxLength: 12 });

describe('a sale belongs', () => {
  it('to the broadcast that offered its product and was on air, a few minutes of paying included', () => {
    const one = [airing('a', 60, 120)];
    expect(broadcastOf(one, 'tea', at(59))).toBeUndefined();
    expect(broadcastOf(one, 'tea', at(60))).toBe('a');
    expect(broadcastOf(one, 'tea', at(130))).toBe('a');
    expect(broadcastOf(one, 'tea', at(131))).toBeUndefined();
    expect(broadcastOf(one, 'honey', at(90))).toBeUndefined();
    expect(broadcastOf([airing('a', 60)], 'tea', at(5_000))).toBe('a');
  });

  it('to the later of two when one begins in the other’s grace', () => {
    const two = [airing('b', 125, 200), airing('a', 60, 120)];
    expect(broadcastOf(two, 'tea', at(124))).toBe('a');
    expect(broadcastOf(two, 'tea', at(126))).toBe('b');
  });

  it('to one that covers it, to none only when none does, and to the same one in whatever order they are looked at', () => {
    fc.assert(
      fc.property(
        anyAirings,
        fc.constantFrom('tea', 'honey'),
        fc.integer({ min: 0, max: 900 }),
        (all, product, minute) => {
          const moment = at(minute);
          const found = broadcastOf(all, product, moment);
          const covering = all.filter(
            ({ wentOnAirAt, endedAt, productIds }) =>
              productIds.includes(product) &&
              wentOnAirAt <= moment &&
              (!endedAt || moment.getTime() - endedAt.getTime() <= GRACE_MS),
          );
          expect(found === undefined).toBe(covering.length === 0);
          if (found !== undefined) expect(covering.map(({ broadcastId }) => broadcastId)).toContain(found);
          expect(broadcastOf(all.toReversed(), product, moment)).toBe(found);
        },
      ),
    );
  });
});
