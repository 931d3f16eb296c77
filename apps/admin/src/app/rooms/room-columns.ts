import type { Room } from '@nuanxin/contracts/live';
import type { Column, Filter } from '@nuanxin/web/ui';

export const ROOM_COLUMNS: readonly Column<Room>[] = [
  { key: 'name', label: { zh: '名称', en: 'Name' }, heading: true, text: ({ name }) => name },
  { key: 'place', label: { zh: '地点', en: 'Place' }, text: ({ place }) => place },
  { key: 'equipment', label: { zh: '设备', en: 'Equipment' }, text: ({ equipment }) => equipment },
  {
    key: 'organization',
    label: { zh: '所属组织', en: 'Organization' },
    text: ({ organization }) => organization.name,
  },
];

export const ROOM_FILTERS: readonly Filter[] = [
  {
    key: 'retired',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    blank: { zh: '在用', en: 'In use' },
    choices: [{ value: 'true', label: { zh: '已停用', en: 'Retired' } }],
  },
];
