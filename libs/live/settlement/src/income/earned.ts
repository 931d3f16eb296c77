import type { Period } from '../period/calendar';
import type { Statement } from '../statement/settle';

/** What a supplier earned with a product in a period; negative when a correction took it back. */
export interface Earned {
  readonly period: Period;
  readonly supplierId: string;
  readonly productId: string;
  readonly productName: string;
  readonly netFen: number;
}

/** What a statement earns in the period that it is posted in. */
export function earnedBy({ supplierId, lines }: Statement, period: Period): Earned[] {
  return lines.map(({ productId, productName, netFen }) => ({
    period,
    supplierId,
    productId,
    productName,
    netFen,
  }));
}

/** What a correction changes, in the period that it is posted in: the month that was closed keeps its figures. */
export function earnedByCorrection(posted: Statement, right: Statement, period: Period): Earned[] {
  const back = earnedBy(posted, period).map((each) => ({ ...each, netFen: 0 - each.netFen }));
  return [...back, ...earnedBy(right, period)];
}
