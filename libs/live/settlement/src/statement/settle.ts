import { groupBy, sumOf } from '../group-by';
import { Refused } from '../refused';
import { commissionOf } from './commission';
import { faultsIn } from './faults';
import { channelOf, type SaleLine } from './sale-line';
import { basisPointsOf, type RefundBearer, type Terms } from './terms';

/** `grossFen` is the sum of the four others, always. All but pieces and gross may be negative, never by rounding. */
export interface Amounts {
  readonly pieces: number;
  readonly grossFen: number;
  /** Back to the buyers. */
  readonly refundFen: number;
  /** To the portal or platform; negative when it bears refunds above its commission. */
  readonly commissionFen: number;
  readonly logisticsFen: number;
  /** To the supplier; negative when the supplier owes. */
  readonly netFen: number;
}

export interface StatementLine extends Amounts, Pick<SaleLine, 'source' | 'platformId'> {
  readonly productId: string;
  readonly productName: string;
}

/** What one supplier gets from one broadcast. */
export interface Statement {
  readonly supplierId: string;
  /** One per platform, source and product, in the order of their ids. */
  readonly lines: readonly StatementLine[];
  readonly totals: Amounts;
  /** What the supplier owes and the next payments take back; 0 when the net is not negative. */
  readonly owedFen: number;
}

/** What the commission is taken on, and what of it is left after the refund. */
const BEARING: Readonly<
  Record<
    RefundBearer,
    { base: (sold: SaleLine) => number; commissionFen: (fee: number, sold: SaleLine) => number }
  >
> = {
  supplier: {
    base: ({ grossFen, refundFen }) => Math.max(0, grossFen - refundFen),
    commissionFen: (fee) => fee,
  },
  platform: {
    base: ({ grossFen }) => grossFen,
    commissionFen: (fee, { refundFen }) => fee - refundFen,
  },
};

/**
 * A statement per supplier, in the order of their ids. The same sales give the same statements in whatever order or pieces they
 * come. Commission is rounded once per supplier and platform, so that no supplier's figures move with another's sales. Throws
 * `Refused` for the first of `faultsIn`.
 */
export function settle(lines: readonly SaleLine[], terms: Terms): Statement[] {
  const [fault] = faultsIn(lines, terms);
  if (fault) throw new Refused(fault.code, fault.line);
  return [...groupBy(merged(lines), ({ supplierId }) => supplierId)].map(([supplierId, sold]) =>
    statementOf(supplierId, sold, terms),
  );
}

const keyOf = (line: SaleLine) => [line.supplierId, channelOf(line), line.source, line.productId].join('\n');

/** One line per key, in the order of the keys; of several names of a product the last one stands. */
function merged(lines: readonly SaleLine[]): SaleLine[] {
  return [...groupBy(lines, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => {
      const last = same.at(-1);
      const [pieces, grossFen, refundFen] = [
        sumOf(same, (each) => each.pieces),
        sumOf(same, (each) => each.grossFen),
        sumOf(same, (each) => each.refundFen),
      ];
      return last ? [{ ...last, pieces, grossFen, refundFen }] : [];
    });
}

function statementOf(supplierId: string, sold: readonly SaleLine[], terms: Terms): Statement {
  const lines = [...groupBy(sold, channelOf)].flatMap(([channel, own]) => {
    const { base, commissionFen } = BEARING[terms.refundsBorneBy];
    const fees = commissionOf(own.map(base), basisPointsOf(terms, channel) ?? 0);
    return own.map((line, place) => lineOf(line, commissionFen(fees[place] ?? 0, line), terms));
  });
  const totals = totalsOf(lines);
  if (!Object.values(totals).every(Number.isSafeInteger)) throw new Refused('amount-too-large', supplierId);
  return { supplierId, lines, totals, owedFen: Math.max(0, -totals.netFen) };
}

function lineOf(sold: SaleLine, commissionFen: number, terms: Terms): StatementLine {
  const { source, platformId, productId, productName, pieces, grossFen, refundFen } = sold;
  const logisticsFen = pieces * terms.logisticsFenPerPiece;
  const netFen = grossFen - refundFen - commissionFen - logisticsFen;
  const where = platformId === undefined ? { source } : { source, platformId };
  const amounts = { pieces, grossFen, refundFen, commissionFen, logisticsFen, netFen };
  return { ...where, productId, productName, ...amounts };
}

/** The sums of several lines, or of the totals of several statements. */
export function totalsOf(parts: readonly Amounts[]): Amounts {
  return {
    pieces: sumOf(parts, ({ pieces }) => pieces),
    grossFen: sumOf(parts, ({ grossFen }) => grossFen),
    refundFen: sumOf(parts, ({ refundFen }) => refundFen),
    commissionFen: sumOf(parts, ({ commissionFen }) => commissionFen),
    logisticsFen: sumOf(parts, ({ logisticsFen }) => logisticsFen),
    netFen: sumOf(parts, ({ netFen }) => netFen),
  };
}
