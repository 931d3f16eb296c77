import { dictionary } from '@nuanxin/web/i18n';

export const REFUNDS = dictionary({
  heading: { zh: '退款处理', en: 'Refunds' },
  hint: {
    zh: '待答复的退款申请，以及取消后要退给买家的款项',
    en: 'Refunds that wait for an answer, and money of cancelled orders to be given back',
  },
  nothing: { zh: '没有待处理的退款', en: 'No refund waits for anybody' },
  decide: { zh: '处理退款', en: 'Decide' },
  return: { zh: '登记已退回', en: 'Given back' },
});
