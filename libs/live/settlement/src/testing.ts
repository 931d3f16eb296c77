import fc from 'fast-check';
import type { SaleLine } from './statement/sale-line';
import type { Terms } from './statement/terms';

/** A line that can be settled, except for what the spec says. */
export const sale = (line: Partial<SaleLine> = {}): SaleLine => ({
  source: 'portal',
  supplierId: 'S1',
  productId: 'TEA',
  productName: '狗牯脑茶',
  pieces: 1,
  grossFen: 10_000,
  refundFen: 0,
  ...line,
});

export const terms = (changed: Partial<Terms> = {}): Terms => ({
  portalCommissionBasisPoints: 100,
  platformCommissionBasisPoints: { P1: 550, P2: 333 },
  logisticsFenPerPiece: 300,
  refundsBorneBy: 'supplier',
  ...changed,
});

const ways = fc.constantFrom<Pick<SaleLine, 'source' | 'platformId'>>(
  { source: 'portal' },
  { source: 'webhook', platformId: 'P1' },
  { source: 'import', platformId: 'P1' },
  { source: 'import', platformId: 'P2' },
);

/** Sales of a few suppliers and products by every way, with refunds up to more than the gross. */
export const anySales = fc.array(
  fc
    .tuple(
      ways,
      fc.record({
        supplierId: fc.constantFrom('S1', 'S2', 'S3'),
        productId: fc.constantFrom('TEA', 'HONEY', 'RICE'),
        pieces: fc.nat(50),
        grossFen: fc.nat(10_000_000),
        refundFen: fc.oneof(fc.constant(0), fc.nat(12_000_000)),
      }),
    )
    .map(([way, sold]) => sale({ ...way, ...sold, productName: sold.productId })),
  { minLength: 1, maxLength: 25 },
);

export const anyTerms = fc.record({
  portalCommissionBasisPoints: fc.nat(10_000),
  platformCommissionBasisPoints: fc.record({ P1: fc.nat(10_000), P2: fc.nat(10_000) }),
  logisticsFenPerPiece: fc.nat(5_000),
  refundsBorneBy: fc.constantFrom('supplier' as const, 'platform' as const),
});
