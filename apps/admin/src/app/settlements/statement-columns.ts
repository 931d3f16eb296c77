import type { StatementRow } from '@nuanxin/contracts/live';
import { type Format, plainYuan } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';
import { FIGURES } from './figures';

export const statementColumns = (
  format: Format,
  state: (one: StatementRow) => string,
): Column<StatementRow>[] => [
  {
    key: 'supplier',
    label: { zh: '供货方', en: 'Supplier' },
    heading: true,
    text: ({ supplier }) => supplier.name,
  },
  { key: 'broadcast', label: { zh: '直播场次', en: 'Broadcast' }, text: ({ broadcast }) => broadcast.title },
  { key: 'period', label: { zh: '月份', en: 'Month' }, whole: true, text: ({ period }) => period },
  { key: 'state', label: { zh: '状态', en: 'State' }, text: state },
  ...FIGURES.filter(({ key }) => key !== 'pieces').map(({ key, label }): Column<StatementRow> => ({
    key,
    label,
    end: true,
    extra: key === 'commissionFen' || key === 'logisticsFen',
    text: ({ totals }) => format.money(totals[key]),
    plain: ({ totals }) => plainYuan(totals[key]),
  })),
  {
    key: 'paid',
    label: { zh: '已付', en: 'Paid' },
    end: true,
    text: ({ paidFen }) => format.money(paidFen),
    plain: ({ paidFen }) => plainYuan(paidFen),
  },
  {
    key: 'perHousehold',
    label: { zh: '户均', en: 'Per household' },
    end: true,
    extra: true,
    text: ({ perHouseholdFen }) => (perHouseholdFen === undefined ? '' : format.money(perHouseholdFen)),
    plain: ({ perHouseholdFen }) => (perHouseholdFen === undefined ? '' : plainYuan(perHouseholdFen)),
  },
  {
    key: 'township',
    label: { zh: '所在乡镇', en: 'Township' },
    extra: true,
    text: ({ supplier }) => supplier.township,
  },
];

export const STATEMENT_FILTERS: readonly Filter[] = [
  { key: 'period', label: { zh: '月份', en: 'Month' }, kind: 'own' },
  {
    key: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: [
      { value: 'draft', label: { zh: '草稿', en: 'Draft' } },
      { value: 'posted', label: { zh: '已记账', en: 'Posted' } },
      { value: 'paid', label: { zh: '已结清', en: 'Settled up' } },
    ],
  },
  { key: 'supplierId', label: { zh: '供货方', en: 'Supplier' }, kind: 'own' },
  { key: 'broadcastId', label: { zh: '直播场次', en: 'Broadcast' }, kind: 'own' },
];
