export const ORGANIZATION_ERRORS = {
  'organization.kind-misplaced': {
    status: 422,
    zh: '这类组织不能设在该上级之下',
    en: 'A node of this kind cannot stand there',
  },
  'organization.closed': { status: 409, zh: '该组织已撤销', en: 'The node is closed' },
  'organization.in-use': {
    status: 409,
    zh: '该组织下还有未撤销的下级组织',
    en: 'The node still has open nodes below it',
  },
  'organization.cycle': {
    status: 409,
    zh: '上级关系会形成循环，或在某一天没有上级',
    en: 'The way up would lead in a circle, or to nothing on some day',
  },
  'organization.county': { status: 409, zh: '县级组织不能这样变动', en: 'The county cannot be changed so' },
  'organization.superseded': {
    status: 409,
    zh: '该组织此后又有变动，请先撤回之后的变动',
    en: 'The node was changed again since; withdraw that first',
  },
  'organization.day': {
    status: 422,
    zh: '生效日期不能晚于今天，也不能早于上一次变更',
    en: 'The day lies in the future or before the last change',
  },
} as const;
