import fc from 'fast-check';
import { earnedInJournal } from '../journal/balances';
import { entryOfStatement } from '../journal/entry-of-statement';
import { sumOf } from '../group-by';
import { settle } from '../statement/settle';
import { anySales, anyTerms } from '../testing';
import { type Earned, earnedBy } from './earned';
import { farmerIncome } from './farmer-income';
import { perHouseholdFen } from './per-household';

const earned = (supplierId: string, netFen: number, more: Partial<Earned> = {}): Earned => ({
  period: '2026-11',
  supplierId,
  productId: 'TEA',
  productName: '狗牯脑茶',
  netFen,
  ...more,
});
const suppliers = [
  { id: 'S1', name: '汤湖茶叶合作社', township: '汤湖镇', households: 86 },
  { id: 'S2', name: '汤湖茶厂', township: '汤湖镇', households: 0 },
  { id: 'S3', name: '大汾蜂农', township: '大汾镇', households: 3 },
];

describe('income per household', () => {
  it.each([
    [100, 3, 33],
    [99, 3, 33],
    [-100, 3, -34],
    [0, 3, 0],
    [100, 0, undefined],
    [0, 0, undefined],
    [100, -1, undefined],
    [100, 1.5, undefined],
  ])('of %d fen and %d households is %s', (netFen, households, each) => {
    expect(perHouseholdFen(netFen, households)).toBe(each);
  });

  it('never adds up to more than was earned', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 100_000 }), (netFen, households) => {
        const each = perHouseholdFen(netFen, households) ?? NaN;
        expect(each * households).toBeLessThanOrEqual(netFen);
        expect((each + 1) * households).toBeGreaterThan(netFen);
      }),
    );
  });
});

describe('the income of farmers', () => {
  const income = farmerIncome(
    [
      earned('S3', 1_000, { period: '2026-12', productId: 'HONEY', productName: '蜂蜜' }),
      earned('S1', 8_605),
      earned('S2', 5_000),
      earned('S1', -5, { period: '2026-12' }),
    ],
    suppliers,
  );

  it('is counted by supplier, the highest first', () => {
    expect(income.bySupplier.map((each) => [each.supplier.id, each.netFen, each.perHouseholdFen])).toEqual([
      ['S1', 8_600, 100],
      ['S2', 5_000, undefined],
      ['S3', 1_000, 333],
    ]);
  });

  it("shares no firm's income out among the households of others", () => {
    expect(income.byTownship).toEqual([
      { township: '汤湖镇', netFen: 13_600, households: 86, perHouseholdFen: 100 },
      { township: '大汾镇', netFen: 1_000, households: 3, perHouseholdFen: 333 },
    ]);
    expect(income).toMatchObject({ netFen: 14_600, households: 89, perHouseholdFen: 107 });
  });

  it('is counted by product and by month', () => {
    expect(income.byProduct).toEqual([
      { productId: 'TEA', productName: '狗牯脑茶', netFen: 13_600 },
      { productId: 'HONEY', productName: '蜂蜜', netFen: 1_000 },
    ]);
    expect(income.byMonth).toEqual([
      { period: '2026-11', netFen: 13_605 },
      { period: '2026-12', netFen: 995 },
    ]);
  });

  it('refuses a supplier of whom nothing is known', () => {
    expect(() => farmerIncome([earned('S9', 1)], suppliers)).toThrow(
      expect.objectContaining({ code: 'unknown-supplier', about: 'S9' }),
    );
  });

  it('of nothing is nothing', () => {
    expect(farmerIncome([], suppliers)).toMatchObject({ netFen: 0, bySupplier: [], byMonth: [] });
  });

  it('adds up alike in every list, and to what the journal says', () => {
    const at = { on: '2026-11-25', period: '2026-11' };
    fc.assert(
      fc.property(anySales, anyTerms, (sales, agreed) => {
        const statements = settle(sales, agreed).filter(
          ({ totals }) => totals.grossFen + totals.refundFen > 0,
        );
        const { netFen, ...lists } = farmerIncome(
          statements.flatMap((each) => earnedBy(each, at.period)),
          suppliers,
        );
        for (const list of [lists.bySupplier, lists.byTownship, lists.byProduct, lists.byMonth])
          expect(sumOf<{ netFen: number }>(list, (part) => part.netFen)).toBe(netFen);
        const entries = statements.map((each) => entryOfStatement(each, at));
        expect(sumOf(suppliers, ({ id }) => earnedInJournal(entries, id))).toBe(netFen);
      }),
    );
  });
});
