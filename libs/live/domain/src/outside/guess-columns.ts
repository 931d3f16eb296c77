import {
  type ColumnMapping,
  SALE_COLUMN_NAMES,
  SALE_COLUMNS,
  type SaleColumnName,
} from '@nuanxin/contracts/live';
import { type Cell, textOf } from './read-cells';

/**
 * What the order exports of 抖音, 快手, 淘宝, 拼多多 and 微信 call their columns, the best name first; seen in their exports of
 * 2025 and 2026. Unknown ones are mapped by hand once and remembered by the platform.
 */
const KNOWN_NAMES: Readonly<Record<SaleColumnName, readonly string[]>> = {
  orderNo: ['主订单编号', '主订单号', '订单编号', '订单号', '平台订单号', '订单id', '主订单id', 'order no'],
  lineNo: ['子订单编号', '子订单号', '商品单号', '子订单id', '商品订单号', '明细编号'],
  code: [
    '商家编码',
    'sku编码',
    '商品编码',
    '商品编码(自定义)',
    '商家编码-规格维度',
    '商家编码-商品维度',
    '外部系统编号',
    '商家sku编码',
    '商品id',
    '商品编码(平台)',
    '宝贝id',
    '货号',
  ],
  quantity: [
    '商品数量',
    '商品数量(件)',
    '成交数量',
    '购买数量',
    '宝贝总数量',
    '宝贝数量',
    '商品件数',
    '数量',
  ],
  amount: [
    '实付金额',
    '买家实付金额',
    '买家实际支付金额',
    '用户实付金额',
    '用户实付金额(元)',
    '订单实际支付金额',
    '实付款',
    '订单应付金额',
    '商家实收金额(元)',
    '商品实付金额',
    '支付金额',
  ],
  at: [
    '支付完成时间',
    '支付时间',
    '订单付款时间',
    '付款时间',
    '拼单成功时间',
    '订单支付时间',
    '订单提交时间',
    '下单时间',
    '订单创建时间',
  ],
  state: ['订单状态', '交易状态', '状态'],
  refundNo: ['售后单号', '售后编号', '退款编号', '退款单号'],
  refundAmount: [
    '退款金额',
    '买家退款金额',
    '退款金额(元)',
    '商品已退款金额',
    '已退款金额',
    '实际退款金额',
    '售后退款金额',
  ],
  refundAt: ['退款成功时间', '退款完成时间', '退款时间', '售后完成时间', '售后申请时间'],
};

/** Columns of buyers: never shown and never kept. */
const PERSONAL =
  /收[货件]|姓名|手机|电话|地址|身份证|昵称|买家(?!实|应|退|付)|旺旺|会员|用户(?!实|应)|联系|省|城市|区县|街道|备注|留言/;

/** How far down an export begins: titles and explanations stand above some headers. */
const LOOKED_AT = 20;

/** Which row is the header: the one with the most known names, else the first with three texts. Undefined when there is none. */
export function headerRow(rows: readonly (readonly Cell[])[]): number | undefined {
  const counted = rows
    .slice(0, LOOKED_AT)
    .map((row, place) => ({ place, known: Object.keys(guessColumns(row.map(textOf))).length }));
  const best = counted.reduce((one, other) => (other.known > one.known ? other : one), {
    place: -1,
    known: 1,
  });
  if (best.place >= 0) return best.place;
  const first = rows
    .slice(0, LOOKED_AT)
    .findIndex((row) => row.filter((cell) => textOf(cell) !== '').length >= 3);
  return first === -1 ? undefined : first;
}

/** The headers by what they hold. `saved`, what the platform remembers, goes before the names known here. */
export function guessColumns(headers: readonly string[], saved: ColumnMapping = {}): ColumnMapping {
  const used = new Set<string>();
  const mapping: ColumnMapping = {};
  for (const name of SALE_COLUMN_NAMES) {
    const remembered = saved[name];
    const found =
      remembered !== undefined && headers.includes(remembered) ? remembered : known(name, headers, used);
    if (found === undefined) continue;
    mapping[name] = found.slice(0, 80);
    used.add(found);
  }
  return mapping;
}

function known(
  name: SaleColumnName,
  headers: readonly string[],
  used: ReadonlySet<string>,
): string | undefined {
  const free = headers.filter((header) => header !== '' && header.length <= 80 && !used.has(header));
  for (const wanted of [SALE_COLUMNS[name].zh, SALE_COLUMNS[name].en, ...KNOWN_NAMES[name]].map(folded)) {
    const found = free.find((header) => folded(header) === wanted || bareHeader(header) === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function folded(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/[\s*]/g, '');
}

/** As it is compared: without blanks, stars and the unit or explanation in brackets. */
export function bareHeader(header: string): string {
  return folded(header).replace(/[([【].*$/, '');
}

/** Required columns that a mapping lacks; a mapping of refunds alone needs neither quantity nor amount. */
export function missingColumns(mapping: ColumnMapping): SaleColumnName[] {
  const refundsAlone =
    mapping.refundAmount !== undefined && mapping.quantity === undefined && mapping.amount === undefined;
  const needed: readonly SaleColumnName[] = refundsAlone
    ? ['orderNo']
    : SALE_COLUMN_NAMES.filter((name) => SALE_COLUMNS[name].required);
  const missing = needed.filter((name) => mapping[name] === undefined);
  const tellsLines = mapping.lineNo !== undefined || mapping.code !== undefined;
  return refundsAlone && !tellsLines ? [...missing, 'lineNo'] : missing;
}

export function isPersonal(header: string): boolean {
  return PERSONAL.test(header.normalize('NFKC'));
}
