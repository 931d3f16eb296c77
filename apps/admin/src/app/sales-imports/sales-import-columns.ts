import type { SalesImport } from '@nuanxin/contracts/live';
import type { Format } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';

export const importColumns = (format: Format, state: (one: SalesImport) => string): Column<SalesImport>[] => [
  { key: 'file', label: { zh: '文件', en: 'File' }, heading: true, text: ({ fileName }) => fileName },
  { key: 'platform', label: { zh: '平台', en: 'Platform' }, text: ({ platform }) => platform.name },
  { key: 'state', label: { zh: '状态', en: 'State' }, text: state },
  {
    key: 'rows',
    label: { zh: '已处理', en: 'Rows' },
    end: true,
    text: ({ progress }) => `${format.number(progress.done)} / ${format.number(progress.rows)}`,
  },
  {
    key: 'added',
    label: { zh: '新增', en: 'Added' },
    end: true,
    text: ({ progress }) => format.number(progress.added),
  },
  {
    key: 'bad',
    label: { zh: '未导入', en: 'Not taken in' },
    end: true,
    text: ({ progress }) => format.number(progress.bad),
  },
  { key: 'at', label: { zh: '时间', en: 'When' }, text: ({ at }) => format.date(at) },
  { key: 'by', label: { zh: '经办人', en: 'By' }, text: ({ by }) => by.name },
];

export const IMPORT_FILTERS: readonly Filter[] = [];
