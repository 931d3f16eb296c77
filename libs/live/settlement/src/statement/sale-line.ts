import type { Words } from '@nuanxin/contracts/kernel';

/** Where a sale was recorded. */
export const SOURCES = {
  portal: { zh: '门户订单', en: 'Orders of the portal' },
  webhook: { zh: '平台推送', en: 'Sent by the platform' },
  import: { zh: '订单导入', en: 'Imported orders' },
} as const satisfies Record<string, Words>;

export type Source = keyof typeof SOURCES;

/** What was sold of one product of one supplier, once or summed; whole fen and pieces, not below zero. */
export interface SaleLine {
  readonly source: Source;
  /** The selling platform; none for the portal. */
  readonly platformId?: string | undefined;
  readonly supplierId: string;
  readonly productId: string;
  readonly productName: string;
  /** All pieces sent out, also those whose price was given back. */
  readonly pieces: number;
  readonly grossFen: number;
  /** Given back to buyers; may exceed the gross, for instance when postage is refunded too. */
  readonly refundFen: number;
}

export const PORTAL = 'portal';

/** Who takes the commission and owes the money: `portal` or the platform, whatever way its sales arrived. */
export function channelOf({ platformId }: Pick<SaleLine, 'platformId'>): string {
  return platformId ?? PORTAL;
}
