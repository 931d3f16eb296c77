import * as z from 'zod';

/** A column of a template. */
export interface SheetColumn {
  readonly zh: string;
  readonly en: string;
  /** Every row that tells of a sale needs it. */
  readonly required: boolean;
  /** A row as the template shows it. */
  readonly sample: string;
  readonly note: { readonly zh: string; readonly en: string };
  /** What the template offers to choose from; other words of an export are understood as well. */
  readonly choices?: readonly { readonly zh: string; readonly en: string }[];
}

/** What a row of an order export can hold, in the order of the template. */
export const SALE_COLUMNS = {
  orderNo: {
    zh: '订单编号',
    en: 'Order number',
    required: true,
    sample: '6921458830127',
    note: { zh: '文本格式，保留全部数字', en: 'As text, so that no digit is lost' },
  },
  lineNo: {
    zh: '子订单编号',
    en: 'Line number',
    required: false,
    sample: '6921458830127-1',
    note: { zh: '没有时以商品编码区分', en: 'Without it lines are told apart by product code' },
  },
  code: {
    zh: '商品编码',
    en: 'Product code',
    required: true,
    sample: 'GGN-250',
    note: { zh: '须已在销售平台中对应商品', en: 'Mapped to a product on the selling platform' },
  },
  quantity: {
    zh: '数量',
    en: 'Quantity',
    required: true,
    sample: '2',
    note: { zh: '正整数', en: 'A whole number' },
  },
  amount: {
    zh: '实付金额',
    en: 'Amount paid',
    required: true,
    sample: '198.00',
    note: { zh: '元，最多两位小数', en: 'In yuan, two decimals at most' },
  },
  at: {
    zh: '支付时间',
    en: 'Paid at',
    required: true,
    sample: '2026-11-11 20:15:30',
    note: { zh: '年-月-日 时:分:秒', en: 'Year-month-day hour:minute:second' },
  },
  state: {
    zh: '订单状态',
    en: 'Order state',
    required: false,
    sample: '已完成',
    note: { zh: '未付款的行不计入', en: 'Rows that were never paid are left out' },
    choices: [
      { zh: '待付款', en: 'Unpaid' },
      { zh: '已付款', en: 'Paid' },
      { zh: '已发货', en: 'Sent' },
      { zh: '已完成', en: 'Completed' },
      { zh: '已关闭', en: 'Closed' },
    ],
  },
  refundNo: {
    zh: '退款编号',
    en: 'Refund number',
    required: false,
    sample: '',
    note: { zh: '同一编号只计一次', en: 'Counted once for each number' },
  },
  refundAmount: {
    zh: '退款金额',
    en: 'Refunded',
    required: false,
    sample: '',
    note: { zh: '元；只有退款的行可不填数量和金额', en: 'In yuan; a row may tell of a refund alone' },
  },
  refundAt: {
    zh: '退款时间',
    en: 'Refunded at',
    required: false,
    sample: '',
    note: { zh: '不填时同支付时间', en: 'When it was paid, if left out' },
  },
} as const satisfies Record<string, SheetColumn>;

export type SaleColumnName = keyof typeof SALE_COLUMNS;
export const SALE_COLUMN_NAMES = Object.keys(SALE_COLUMNS) as [SaleColumnName, ...SaleColumnName[]];

const header = z.string().min(1).max(80);

/** By what a column holds: its header in the file. */
export const ColumnMapping = z.strictObject(
  Object.fromEntries(SALE_COLUMN_NAMES.map((name) => [name, header.optional()])) as {
    [Name in SaleColumnName]: z.ZodOptional<typeof header>;
  },
);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Why a row was not taken in; each with what to do about it. */
export const ROW_FAULTS = {
  'order-wrong': {
    zh: '订单编号缺失或含有不允许的字符',
    en: 'The order or line number is missing or has characters that are not allowed',
  },
  'digits-lost': {
    zh: '编号被表格软件改成了数字，末尾已失真；请以文本格式重新导出',
    en: 'The spreadsheet turned the number into a figure and lost its last digits; export it as text',
  },
  'code-missing': { zh: '商品编码缺失', en: 'The product code is missing' },
  'code-unknown': {
    zh: '商品编码未对应商品，请先在销售平台中对应',
    en: 'The product code is not mapped to a product yet; map it on the selling platform',
  },
  'quantity-wrong': { zh: '数量应为正整数', en: 'The quantity should be a whole number above zero' },
  'amount-wrong': {
    zh: '金额应为数字，最多两位小数',
    en: 'The amount should be a number of yuan with two decimals at most',
  },
  'time-wrong': { zh: '时间无法识别', en: 'The time is not one that is understood' },
  'refund-wrong': { zh: '退款金额或退款编号不正确', en: 'The refund’s amount or number is not right' },
  'order-unknown': {
    zh: '没有对应的订单行，请先导入订单',
    en: 'There is no such order line; import the orders first',
  },
  'refund-over': { zh: '退款合计超过该行实付金额', en: 'The refunds exceed what was paid for the line' },
  'below-refunds': {
    zh: '新的实付金额低于已退金额',
    en: 'The new amount is less than what was refunded already',
  },
  'line-invalid': { zh: '内容格式不正确', en: 'The line is not well formed' },
} as const;
export type RowFault = keyof typeof ROW_FAULTS;
export const RowFaultName = z.enum(Object.keys(ROW_FAULTS) as [RowFault, ...RowFault[]]);
