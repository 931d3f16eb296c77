import type { Words } from '@nuanxin/contracts/kernel';
import { PORTAL } from './sale-line';

/** Whose share a refund reduces. */
export const REFUND_BEARERS = {
  supplier: { zh: '供货方承担（按退款后金额计佣）', en: 'The supplier; commission on what is left' },
  platform: { zh: '平台承担（从佣金中扣除）', en: 'The platform, out of its commission' },
} as const satisfies Record<string, Words>;

export type RefundBearer = keyof typeof REFUND_BEARERS;

/** What is kept from a sale. One basis point is a hundredth of a per cent. */
export interface Terms {
  readonly portalCommissionBasisPoints: number;
  /** By platform id. */
  readonly platformCommissionBasisPoints: Readonly<Record<string, number>>;
  readonly logisticsFenPerPiece: number;
  readonly refundsBorneBy: RefundBearer;
}

/** The commission of `portal` or a platform; undefined when none is set for it. */
export function basisPointsOf(terms: Terms, channel: string): number | undefined {
  if (channel === PORTAL) return terms.portalCommissionBasisPoints;
  const { platformCommissionBasisPoints: rates } = terms;
  return Object.hasOwn(rates, channel) ? rates[channel] : undefined;
}
