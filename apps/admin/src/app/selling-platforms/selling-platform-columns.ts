import type { SellingPlatform } from '@nuanxin/contracts/live';
import type { Format } from '@nuanxin/web/i18n';
import type { Column, Filter } from '@nuanxin/web/ui';

export const platformColumns = (format: Format): Column<SellingPlatform>[] => [
  { key: 'name', label: { zh: '平台', en: 'Platform' }, heading: true, text: ({ name }) => name },
  {
    key: 'commission',
    label: { zh: '佣金', en: 'Commission' },
    end: true,
    text: ({ commissionBasisPoints }) => `${commissionBasisPoints / 100}%`,
  },
  {
    key: 'codes',
    label: { zh: '已对应编码', en: 'Mapped codes' },
    end: true,
    text: ({ codes }) => format.number(codes.length),
  },
  {
    key: 'secret',
    label: { zh: '密钥生成时间', en: 'Secret issued' },
    text: ({ webhook }) => (webhook.issuedAt ? format.date(webhook.issuedAt) : '—'),
  },
  {
    key: 'organization',
    label: { zh: '所属组织', en: 'Organization' },
    text: ({ organization }) => organization.name,
  },
];

export const PLATFORM_FILTERS: readonly Filter[] = [
  {
    key: 'retired',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    blank: { zh: '在用', en: 'In use' },
    choices: [{ value: 'true', label: { zh: '已停用', en: 'Retired' } }],
  },
];
