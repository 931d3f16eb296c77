import type { Broadcast } from '@nuanxin/contracts/live';
import { type Format, formatMoney, plainYuan } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';
import { BROADCAST_STATE } from './broadcast.words';

export const broadcastColumns = (
  format: Format,
  stateName: (broadcast: Broadcast) => string,
): Column<Broadcast>[] => [
  { key: 'title', label: { zh: '标题', en: 'Title' }, heading: true, text: ({ title }) => title },
  {
    key: 'startsAt',
    label: { zh: '开始时间', en: 'Starts' },
    text: ({ startsAt }) => format.date(startsAt),
  },
  { key: 'room', label: { zh: '直播间', en: 'Room' }, text: ({ room }) => room.name },
  {
    key: 'streamer',
    label: { zh: '主播', en: 'Streamer' },
    text: ({ streamer }) => streamer?.name ?? '',
  },
  {
    key: 'organization',
    label: { zh: '主办组织', en: 'Organization' },
    text: ({ organization }) => organization.name,
  },
  { key: 'state', label: { zh: '状态', en: 'State' }, text: stateName },
  {
    key: 'sales',
    label: { zh: '销售额', en: 'Sales' },
    end: true,
    text: ({ totals }) => formatMoney(totals.salesFen),
    plain: ({ totals }) => plainYuan(totals.salesFen),
  },
  {
    key: 'goal',
    label: { zh: '销售目标', en: 'Goal' },
    end: true,
    extra: true,
    text: ({ goalFen }) => formatMoney(goalFen),
    plain: ({ goalFen }) => plainYuan(goalFen),
  },
  {
    key: 'orders',
    label: { zh: '订单', en: 'Orders' },
    end: true,
    text: ({ totals }) => format.number(totals.orders),
  },
  {
    key: 'endsAt',
    label: { zh: '结束时间', en: 'Ends' },
    extra: true,
    text: ({ endsAt }) => format.date(endsAt),
  },
];

export const BROADCAST_FILTERS: readonly Filter[] = [
  { key: 'search', label: { zh: '标题', en: 'Title' }, kind: 'text' },
  {
    key: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: Object.entries(BROADCAST_STATE).map(([value, label]) => ({ value, label })),
  },
];
