import type { Words } from '@nuanxin/contracts/kernel';
import type { Amounts } from '@nuanxin/contracts/live';

/** The figures of statements, in the order in which they are read. */
export const FIGURES = [
  { key: 'pieces', label: { zh: '件数', en: 'Pieces' } },
  { key: 'grossFen', label: { zh: '销售额', en: 'Gross' } },
  { key: 'refundFen', label: { zh: '退款', en: 'Refunds' } },
  { key: 'commissionFen', label: { zh: '佣金', en: 'Commission' } },
  { key: 'logisticsFen', label: { zh: '物流费', en: 'Logistics' } },
  { key: 'netFen', label: { zh: '应结金额', en: 'Net' } },
] as const satisfies readonly { readonly key: keyof Amounts; readonly label: Words }[];
