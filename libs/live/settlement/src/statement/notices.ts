import type { Words } from '@nuanxin/contracts/kernel';
import type { Amounts, Statement } from './settle';

/** What a person should look at before a statement is posted. */
export const NOTICES = {
  'supplier-owes': {
    zh: '净额为负，计为供货方欠款，从以后的付款中抵扣',
    en: 'The net is negative: the supplier owes it, and later payments take it back',
  },
  'line-negative': {
    zh: '有商品净额为负，已从其他商品的收入中扣除',
    en: 'A product has a negative net, which the others make up for',
  },
  'refund-above-gross': { zh: '退款多于销售额', en: 'More was refunded than was sold' },
  'commission-negative': {
    zh: '平台承担的退款多于佣金',
    en: 'The platform bears more refunds than it takes in commission',
  },
} as const satisfies Record<string, Words>;

export type Notice = keyof typeof NOTICES;

const any = (statement: Statement, holds: (line: Amounts) => boolean) => statement.lines.some(holds);

const RULES: Readonly<Record<Notice, (statement: Statement) => boolean>> = {
  'supplier-owes': ({ owedFen }) => owedFen > 0,
  'line-negative': (statement) => statement.owedFen === 0 && any(statement, ({ netFen }) => netFen < 0),
  'refund-above-gross': (statement) => any(statement, ({ grossFen, refundFen }) => refundFen > grossFen),
  'commission-negative': (statement) => any(statement, ({ commissionFen }) => commissionFen < 0),
};

/** Every notice that holds, in the order of `NOTICES`; nothing negative is without one. */
export function noticesOf(statement: Statement): Notice[] {
  return (Object.keys(NOTICES) as Notice[]).filter((notice) => RULES[notice](statement));
}
