import fc from 'fast-check';
import { groupBy, sumOf } from '../group-by';
import { anySales, anyTerms, sale, terms } from '../testing';
import { commissionOf } from './commission';
import { noticesOf } from './notices';
import { channelOf } from './sale-line';
import { type Amounts, settle, type Statement, totalsOf } from './settle';
import { basisPointsOf } from './terms';

const only = (statements: readonly Statement[]): Statement => {
  const [statement] = statements;
  if (!statement || statements.length > 1) throw new Error(`${statements.length} statements`);
  return statement;
};
const whereEveryFenWent = ({ netFen, commissionFen, logisticsFen, refundFen }: Amounts) =>
  netFen + commissionFen + logisticsFen + refundFen;

describe('a commission', () => {
  it.each([
    ['nothing', [], 500, []],
    ['half a fen up', [10], 500, [1]],
    ['less than half a fen down', [9], 500, [0]],
    ['the missing fen to the largest remainder', [69_993, 3_333], 550, [3_850, 183]],
    ['the missing fen to the first of equals', [10, 10, 10], 500, [1, 1, 0]],
    ['nothing on nothing', [0, 10], 500, [0, 1]],
    ['all', [7, 8], 10_000, [7, 8]],
    ['nothing at no rate', [7, 8], 0, [0, 0]],
  ])('takes %s', (_what, bases, rate, parts) => {
    expect(commissionOf(bases, rate)).toEqual(parts);
  });

  it('adds up to the rounded whole, each part within a fen of its share, also at 100 billion yuan', () => {
    const bases = fc.array(fc.nat(10_000_000_000_000), { maxLength: 20 });
    fc.assert(
      fc.property(bases, fc.nat(10_000), (asked, rate) => {
        const parts = commissionOf(asked, rate);
        const exact = asked.map((base) => BigInt(base) * BigInt(rate));
        const whole = (exact.reduce((sum, each) => sum + each, 0n) + 5_000n) / 10_000n;
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(whole);
        parts.forEach((part, place) => {
          const apart = BigInt(part) * 10_000n - (exact[place] ?? 0n);
          expect(apart > -10_000n && apart < 10_000n).toBe(true);
        });
      }),
    );
  });
});

describe('a settlement', () => {
  it('puts every fen of the gross in exactly one place', () => {
    fc.assert(
      fc.property(anySales, anyTerms, (sales, agreed) => {
        const statements = settle(sales, agreed);
        for (const { lines, totals } of statements) {
          for (const part of [...lines, totals]) expect(whereEveryFenWent(part)).toBe(part.grossFen);
          expect(totalsOf(lines)).toEqual(totals);
        }
        const all = totalsOf(statements.map(({ totals }) => totals));
        expect(all.grossFen).toBe(sumOf(sales, ({ grossFen }) => grossFen));
        expect(all.refundFen).toBe(sumOf(sales, ({ refundFen }) => refundFen));
        expect(all.pieces).toBe(sumOf(sales, ({ pieces }) => pieces));
        expect(all.logisticsFen).toBe(all.pieces * agreed.logisticsFenPerPiece);
      }),
    );
  });

  it('takes of each supplier and platform the commission on the whole, to the fen', () => {
    fc.assert(
      fc.property(anySales, anyTerms, (sales, asked) => {
        const agreed = { ...asked, refundsBorneBy: 'platform' as const };
        for (const { lines } of settle(sales, agreed))
          for (const [channel, own] of groupBy(lines, channelOf)) {
            const [gross, refund] = [sumOf(own, (l) => l.grossFen), sumOf(own, (l) => l.refundFen)];
            const fee = Math.floor((gross * (basisPointsOf(agreed, channel) ?? NaN) + 5_000) / 10_000);
            expect(sumOf(own, (l) => l.commissionFen)).toBe(fee - refund);
          }
      }),
    );
  });

  it('is the same in whatever order the sales come, and when a supplier is settled alone', () => {
    fc.assert(
      fc.property(anySales, anyTerms, (sales, agreed) => {
        const statements = settle(sales, agreed);
        expect(settle([...sales].reverse(), agreed)).toEqual(statements);
        const alone = statements.flatMap(({ supplierId }) =>
          settle(
            sales.filter((each) => each.supplierId === supplierId),
            agreed,
          ),
        );
        expect(alone).toEqual(statements);
      }),
    );
  });

  it('hides nothing negative: it is owed, or a notice names it', () => {
    fc.assert(
      fc.property(anySales, anyTerms, (sales, agreed) => {
        for (const statement of settle(sales, agreed)) {
          const { lines, totals, owedFen } = statement;
          expect(Math.max(0, totals.netFen) - owedFen).toBe(totals.netFen);
          const negative = [...lines, totals].some((part) => Object.values(part).some((value) => value < 0));
          if (negative) expect(noticesOf(statement)).not.toEqual([]);
        }
      }),
    );
  });

  const refunds = [
    ['no refund', 'supplier', 0, { commissionFen: 550, netFen: 9_150 }, 0, []],
    ['a refund', 'supplier', 4_000, { commissionFen: 330, netFen: 5_370 }, 0, []],
    ['all refunded', 'supplier', 10_000, { commissionFen: 0, netFen: -300 }, 300, ['supplier-owes']],
    [
      'more than was paid',
      'supplier',
      10_500,
      { commissionFen: 0, netFen: -800 },
      800,
      ['supplier-owes', 'refund-above-gross'],
    ],
    ['a small refund', 'platform', 400, { commissionFen: 150, netFen: 9_150 }, 0, []],
    ['a refund', 'platform', 4_000, { commissionFen: -3_450, netFen: 9_150 }, 0, ['commission-negative']],
  ] as const;
  it.each(refunds)('with %s borne by the %s', (_what, refundsBorneBy, refundFen, amounts, owed, notices) => {
    const sold = sale({ source: 'webhook', platformId: 'P1', refundFen });
    const statement = only(settle([sold], terms({ refundsBorneBy })));
    expect(statement.totals).toMatchObject({ grossFen: 10_000, logisticsFen: 300, refundFen, ...amounts });
    expect(statement.owedFen).toBe(owed);
    expect(noticesOf(statement)).toEqual(notices);
  });

  it('says when one product makes up for another', () => {
    const sales = [sale(), sale({ productId: 'HONEY', grossFen: 500, refundFen: 500 })];
    const statement = only(settle(sales, terms()));
    expect(statement.lines.map(({ netFen }) => netFen)).toEqual([-300, 9_600]);
    expect(noticesOf(statement)).toEqual(['line-negative']);
  });

  it('tells the two ways of a platform apart and calls a product by its last name', () => {
    const way = { source: 'webhook', platformId: 'P1' } as const;
    const sales = [
      sale(way),
      sale({ ...way, productName: '狗牯脑红茶' }),
      sale({ ...way, source: 'import' }),
    ];
    expect(only(settle(sales, terms())).lines).toMatchObject([
      { source: 'import', platformId: 'P1', productName: '狗牯脑茶', pieces: 1 },
      { source: 'webhook', platformId: 'P1', productName: '狗牯脑红茶', pieces: 2 },
    ]);
  });

  it('of no sales is no statement', () => {
    expect(settle([], terms())).toEqual([]);
  });
});
