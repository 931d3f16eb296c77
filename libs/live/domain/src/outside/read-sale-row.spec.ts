import { SALE_COLUMNS } from '@nuanxin/contracts/live';
import { guessColumns, headerRow, isPersonal, missingColumns } from './guess-columns';
import { readSaleRow, type SaleRow } from './read-sale-row';

const ROW: SaleRow = {
  orderNo: '6921458830127',
  lineNo: '6921458830127-1',
  code: 'GGN-250',
  quantity: '2',
  amount: '198.00',
  at: '2026-11-11 20:15:30',
};
const faultsOf = (about: SaleRow) => {
  const reading = readSaleRow({ ...ROW, ...about });
  return reading.kind === 'bad' ? reading.faults : reading.kind;
};

describe('a row of an order export', () => {
  it('tells of a sale', () => {
    expect(readSaleRow(ROW)).toEqual({
      kind: 'read',
      row: {
        orderNo: '6921458830127',
        lineNo: '6921458830127-1',
        code: 'GGN-250',
        closed: false,
        sale: { quantity: 2, amountFen: 19_800, at: new Date('2026-11-11T12:15:30.000Z') },
      },
    });
  });

  it('of a refund alone needs neither quantity nor amount', () => {
    const row = { orderNo: '1', lineNo: '1-1', refundNo: 'R9', refundAmount: -99, refundAt: '2026-11-12' };
    expect(readSaleRow(row)).toMatchObject({ kind: 'read', row: { refund: { no: 'R9', amountFen: 9_900 } } });
  });

  it('that was never paid is left out; one closed after it was paid came back', () => {
    expect(faultsOf({ state: '待付款', at: '' })).toBe('skipped');
    expect(faultsOf({ state: '已关闭', at: '' })).toBe('skipped');
    expect(readSaleRow({ ...ROW, state: '已关闭' })).toMatchObject({ row: { closed: true } });
  });

  it.each(['zh', 'en'] as const)('understands each state that the template offers (%s)', (language) => {
    const meant = SALE_COLUMNS.state.choices.map((choice) => {
      const reading = readSaleRow({ ...ROW, state: choice[language] });
      return reading.kind === 'read' && reading.row.closed ? 'closed' : reading.kind;
    });
    expect(meant).toEqual(['skipped', 'read', 'read', 'read', 'closed']);
  });

  it.each([
    [{ orderNo: '' }, ['order-wrong']],
    [{ orderNo: 6.921458830127e18 }, ['digits-lost']],
    [{ orderNo: '6.92E+18' }, ['digits-lost']],
    [{ code: '' }, ['code-missing']],
    [{ quantity: '0', amount: '免费', at: '昨天' }, ['quantity-wrong', 'amount-wrong', 'time-wrong']],
    [{ refundAmount: '若干' }, ['refund-wrong']],
  ] as const)('says everything that is wrong with it: %j', (about, faults) =>
    expect(faultsOf(about)).toEqual(faults),
  );
});

const EXPORTS = {
  抖音: [
    '主订单编号',
    '子订单编号',
    '选购商品',
    '商品数量',
    '商家编码',
    '订单应付金额',
    '收件人',
    '支付完成时间',
    '订单状态',
  ],
  快手: [
    '订单号',
    '订单创建时间',
    '支付时间',
    '订单状态',
    '实付款',
    '商品ID',
    '成交数量',
    'SKU编码',
    '收货人姓名',
  ],
  淘宝: ['订单编号', '买家实付金额', '订单付款时间', '宝贝总数量', '商家编码', '联系手机', '退款金额'],
  拼多多: [
    '商品',
    '订单号',
    '订单状态',
    '用户实付金额(元)',
    '商品数量(件)',
    '拼单成功时间',
    '商家编码-规格维度',
    '手机',
  ],
  微信: ['订单号', '订单状态', '商品编码(自定义)', '商品数量', '订单实际支付金额', '支付时间', '收件人手机'],
};

describe('the columns of an export', () => {
  it.each(Object.entries(EXPORTS))('of %s are recognized by their names', (_platform, headers) => {
    expect(missingColumns(guessColumns(headers))).toEqual([]);
    expect(headerRow([['某店铺订单'], [], headers, ['1', '2']])).toBe(2);
    expect(headers.filter(isPersonal).length).toBeLessThanOrEqual(1);
  });

  it('are those that the platform remembers, before any known name', () => {
    const headers = [...EXPORTS.抖音, '平台实收'];
    expect(guessColumns(headers, { amount: '平台实收' }).amount).toBe('平台实收');
    expect(guessColumns(EXPORTS.抖音, { amount: '平台实收' }).amount).toBe('订单应付金额');
  });

  it('with buyers in them are not shown', () => {
    for (const header of ['收件人', '收货地址', '手机号', '买家会员名', '联系手机', '详细地址', '买家昵称'])
      expect(isPersonal(header)).toBe(true);
    for (const header of ['买家实付金额', '用户实付金额(元)', '订单编号', '支付时间'])
      expect(isPersonal(header)).toBe(false);
  });
});
