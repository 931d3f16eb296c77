import fc from 'fast-check';
import { daySeries } from './day-series';
import { type SoldLine, sumsBySource, totalOf } from './sums';

const anyLine: fc.Arbitrary<SoldLine> = fc
  .record({
    source: fc.constantFrom('portal', 'webhook', 'import'),
    platformId: fc.constantFrom('p1', 'p2'),
    orderNo: fc.constantFrom('o1', 'o2', 'o3'),
    pieces: fc.integer({ min: 1, max: 9 }),
    grossFen: fc.integer({ min: 0, max: 1_000_000 }),
    share: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ source, platformId, share, ...line }) => ({
    ...line,
    source,
    ...(source === 'portal' ? {} : { platformId }),
    refundFen: Math.floor((line.grossFen * share) / 100),
  }));

it('the sums of the sources are those of all lines together, to the fen', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (lines) => {
      const total = totalOf(sumsBySource(lines));
      const sum = (field: 'pieces' | 'grossFen' | 'refundFen') =>
        lines.reduce((all, line) => all + line[field], 0);
      expect(total).toMatchObject({
        pieces: sum('pieces'),
        grossFen: sum('grossFen'),
        refundFen: sum('refundFen'),
      });
      expect(total.netFen).toBe(total.grossFen - total.refundFen);
    }),
  );
});

describe('the days of a product', () => {
  const day = (pieces: number, platformId?: string) => ({
    day: '2026-11-11',
    platformId,
    pieces,
    salesFen: pieces * 100,
    refundFen: 0,
  });

  it('add up what the portal and the platforms sold', () =>
    expect(daySeries([day(1), day(2, 'p1')], [])).toEqual([
      { day: '2026-11-11', pieces: 3, salesFen: 300, refundFen: 0 },
    ]));

  it('count a told total only where no single line of the same place is known', () => {
    expect(daySeries([day(2, 'p1')], [day(9, 'p1'), day(5, 'p2')])).toMatchObject([{ pieces: 7 }]);
    expect(daySeries([day(2, 'p1')], [day(9)])).toMatchObject([{ pieces: 2 }]);
    expect(daySeries([day(2)], [day(9)])).toMatchObject([{ pieces: 11 }]);
    expect(daySeries([], [day(9), day(5, 'p2')])).toMatchObject([{ pieces: 5 }]);
  });
});
