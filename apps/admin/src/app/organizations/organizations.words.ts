import { ORGANIZATION_KINDS } from '@nuanxin/organization/domain';
import { dictionary } from '@nuanxin/web/i18n';

export const ORGANIZATION_KIND = dictionary(ORGANIZATION_KINDS);

export const ORGANIZATIONS = dictionary({
  heading: { zh: '组织架构', en: 'Organizations' },
  hint: {
    zh: '岗位按组织授予，看得到本组织及下级的内容',
    en: 'Posts are given at a node and reach everything below it',
  },
  tree: { zh: '组织树', en: 'Tree of organizations' },
  empty: { zh: '还没有组织', en: 'There are no organizations yet' },
  filter: { zh: '按名称筛选', en: 'Filter by name' },
  noneMatch: { zh: '没有名称包含“{text}”的组织', en: 'No name contains “{text}”' },
  add: { zh: '新增下级', en: 'Add below' },
  addUnder: { zh: '在“{name}”下新增', en: 'Add below “{name}”' },
  rename: { zh: '更名', en: 'Rename' },
  renameThis: { zh: '更名“{name}”', en: 'Rename “{name}”' },
  close: { zh: '撤销', en: 'Close' },
  closeThis: { zh: '撤销“{name}”', en: 'Close “{name}”' },
  closeWhat: {
    zh: '只能撤销没有下级的组织；撤销后不能再新增记录，原有记录保留',
    en: 'Only a node without nodes below it; its records stay, and nothing new can be hung on it',
  },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  added: { zh: '已新增“{name}”', en: '“{name}” added' },
  renamed: { zh: '已更名为“{name}”', en: 'Renamed to “{name}”' },
  closed: { zh: '已撤销“{name}”', en: '“{name}” is closed' },
  noneFound: { zh: '没有找到组织', en: 'No organization found' },
  choose: { zh: '选择组织', en: 'Choose an organization' },
});
