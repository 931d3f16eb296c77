import type { Permission, Words } from '@nuanxin/contracts/kernel';
import type { IconName } from '@nuanxin/web/ui';

export interface Section {
  readonly path: string;
  readonly icon: IconName;
  readonly label: Words;
  /** Left out for what everybody signed in may open. */
  readonly permission?: Permission;
}

/** What the console holds, in the order of the menu; menu, search box and route guards all read this. */
export const SECTIONS = [
  { path: 'today', icon: 'home', label: { zh: '今日', en: 'Today' } },
  {
    path: 'county',
    icon: 'star',
    label: { zh: '助农总览', en: 'County view' },
    permission: 'settlement.read',
  },
  {
    path: 'broadcasts',
    icon: 'live',
    label: { zh: '直播场次', en: 'Broadcasts' },
    permission: 'broadcast.read',
  },
  {
    path: 'calendar',
    icon: 'calendar',
    label: { zh: '场次日历', en: 'Calendar' },
    permission: 'broadcast.read',
  },
  { path: 'streamers', icon: 'user', label: { zh: '主播', en: 'Streamers' }, permission: 'streamer.read' },
  { path: 'rooms', icon: 'columns', label: { zh: '直播间', en: 'Rooms' }, permission: 'room.manage' },
  { path: 'products', icon: 'box', label: { zh: '助农商品', en: 'Products' }, permission: 'product.read' },
  { path: 'suppliers', icon: 'cart', label: { zh: '供货方', en: 'Suppliers' }, permission: 'supplier.read' },
  {
    path: 'claim-rules',
    icon: 'check',
    label: { zh: '宣传用语规则', en: 'Claim rules' },
    permission: 'product.read',
  },
  { path: 'refunds', icon: 'refresh', label: { zh: '退款处理', en: 'Refunds' }, permission: 'order.manage' },
  {
    path: 'sales-imports',
    icon: 'cart',
    label: { zh: '订单导入', en: 'Order imports' },
    permission: 'sale.read',
  },
  {
    path: 'selling-platforms',
    icon: 'globe',
    label: { zh: '销售平台', en: 'Selling platforms' },
    permission: 'sale.read',
  },
  {
    path: 'settlements',
    icon: 'check',
    label: { zh: '结算', en: 'Settlement' },
    permission: 'settlement.read',
  },
  { path: 'ledger', icon: 'rows', label: { zh: '账簿', en: 'Ledger' }, permission: 'settlement.read' },
  {
    path: 'income',
    icon: 'people',
    label: { zh: '农户增收', en: 'Farmers’ income' },
    permission: 'settlement.read',
  },
  {
    path: 'accounts',
    icon: 'people',
    label: { zh: '账号与岗位', en: 'Accounts and posts' },
    permission: 'account.read',
  },
  {
    path: 'organizations',
    icon: 'tree',
    label: { zh: '组织架构', en: 'Organizations' },
    permission: 'organization.manage',
  },
  { path: 'audit', icon: 'shield', label: { zh: '审计日志', en: 'Audit log' }, permission: 'audit.read' },
] as const satisfies readonly Section[];

export function sectionsFor(permissions: ReadonlySet<Permission>): Section[] {
  return (SECTIONS as readonly Section[]).filter(
    ({ permission }) => permission === undefined || permissions.has(permission),
  );
}
