import { dictionary } from '@nuanxin/web/i18n';

export const ORGANIZATION_KIND = dictionary({
  county: { zh: '县（市、区）', en: 'County' },
  department: { zh: '部门', en: 'Department' },
  township: { zh: '乡镇', en: 'Township' },
  'mass-organization': { zh: '群团组织', en: 'Mass organization' },
});

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
  remove: { zh: '删除', en: 'Remove' },
  removeThis: { zh: '删除“{name}”', en: 'Remove “{name}”' },
  removeWhat: {
    zh: '只能删除没有下级和岗位的组织；删除后不能恢复，可重新新增',
    en: 'Only a node without nodes or posts below it; this cannot be undone, but it can be added again',
  },
  name: { zh: '名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  added: { zh: '已新增“{name}”', en: '“{name}” added' },
  renamed: { zh: '已更名为“{name}”', en: 'Renamed to “{name}”' },
  removed: { zh: '已删除“{name}”', en: '“{name}” removed' },
  noneFound: { zh: '没有找到组织', en: 'No organization found' },
  choose: { zh: '选择组织', en: 'Choose an organization' },
});
