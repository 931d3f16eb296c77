import { dictionary } from '@nuanxin/web/i18n';

export const RECONCILIATION = dictionary({
  heading: { zh: '对账', en: 'Reconciliation' },
  hint: {
    zh: '门户订单、平台推送与订单导入三方合计；平台订单按付款时间归入正在售卖该商品的场次',
    en: 'Portal, webhook and imports together; a platform’s sale belongs to the broadcast that sold its product then',
  },
  nothing: { zh: '还没有销售', en: 'Nothing was sold yet' },
  source: { zh: '来源', en: 'Source' },
  orders: { zh: '订单', en: 'Orders' },
  pieces: { zh: '件数', en: 'Pieces' },
  gross: { zh: '销售额', en: 'Sales' },
  refunds: { zh: '退款', en: 'Refunds' },
  net: { zh: '净额', en: 'Net' },
  total: { zh: '合计', en: 'Total' },
  settled: { zh: '已结算', en: 'Settled' },
  difference: { zh: '待结算差额', en: 'Not settled yet' },
  portal: { zh: '门户订单', en: 'Portal' },
  webhook: { zh: '平台推送', en: 'Webhook' },
  import: { zh: '订单导入', en: 'Import' },
});
