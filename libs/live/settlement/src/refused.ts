import type { Words } from '@nuanxin/contracts/kernel';

/** Why something is not settled, posted, closed or divided. */
export const REFUSALS = {
  'bad-amount': {
    zh: '件数和金额须为不小于零的整数（金额以分计）',
    en: 'Pieces and amounts must be whole numbers, in fen, not below zero',
  },
  'amount-too-large': { zh: '金额过大，无法精确计算', en: 'The amounts are too large to be added exactly' },
  'platform-missing': { zh: '站外销售没有注明平台', en: 'A sale outside the portal names no platform' },
  'platform-unexpected': {
    zh: '门户订单不应注明站外平台',
    en: 'An order of the portal names a platform',
  },
  'terms-missing': { zh: '该平台尚未设定佣金比例', en: 'No commission is set for this platform' },
  'bad-terms': {
    zh: '佣金比例须在 0 到 100% 之间，物流费须为不小于零的整数',
    en: 'A commission lies between 0 and 100 %, logistics is a whole number of fen not below zero',
  },
  'bad-account': { zh: '没有这个科目', en: 'There is no such account' },
  'bad-day': { zh: '日期不存在', en: 'There is no such day' },
  'bad-period': { zh: '会计期间须为年月，例如 2026-11', en: 'A period is a month such as 2026-11' },
  unbalanced: { zh: '分录借贷不平', en: 'The lines of the entry do not sum to zero' },
  'nothing-to-post': { zh: '没有可以记账的金额', en: 'There is no amount to post' },
  'reason-missing': { zh: '冲销和更正须写明理由', en: 'A reversal or a correction needs a reason' },
  'counter-of-counter': {
    zh: '冲销分录不能再冲销，请重新记账',
    en: 'A reversal cannot be reversed; post anew instead',
  },
  'other-statement': { zh: '只能更正同一张结算单', en: 'Only the same statement can be corrected' },
  'nothing-to-correct': { zh: '结算结果没有变化', en: 'The settlement has not changed' },
  'more-than-payable': {
    zh: '付款超过应付余额（此前多付的款项已先行抵扣）',
    en: 'This pays more than is due, after what the supplier owes from before',
  },
  'period-closed': { zh: '该期间已结账', en: 'This period is closed' },
  'period-not-over': { zh: '该月尚未结束，不能结账', en: 'The month is not over yet' },
  'drafts-left': { zh: '该期间还有未记账的结算单', en: 'Statements of this period are not posted yet' },
  'unknown-supplier': { zh: '没有该供货方的资料', en: 'Nothing is known of this supplier' },
  'no-households': {
    zh: '没有登记农户数，无法计算户均增收',
    en: 'No households are recorded, so there is no income per household',
  },
} as const satisfies Record<string, Words>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown before anything is made of what was given. `about` names the line, account or period. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly about?: string | number,
  ) {
    super(about === undefined ? REFUSALS[code].en : `${REFUSALS[code].en}: ${about}`);
    this.name = 'Refused';
  }
}
