import type { FormationMode, OrganizationKind } from '@nuanxin/contracts/organization';
import type { Words } from '@nuanxin/contracts/kernel';

interface KindEntry extends Words {
  /** What it may stand under; the county stands under nothing. */
  readonly under: readonly OrganizationKind[];
  /** Whether members may belong to it directly. */
  readonly holdsMembers: boolean;
}

const UNITS = ['county', 'department', 'township'] as const;
const COMMITTEES = [
  'work-committee',
  'comprehensive-committee',
  'industry-committee',
  'chain-committee',
  'floating-committee',
] as const;

/** What the nodes of the tree are and what may stand under what. */
export const ORGANIZATION_KINDS = {
  county: { zh: '县', en: 'County', under: [], holdsMembers: false },
  department: { zh: '部门', en: 'Department', under: UNITS, holdsMembers: false },
  township: { zh: '乡镇', en: 'Township', under: ['county', 'township'], holdsMembers: false },
  'mass-organization': {
    zh: '群团组织',
    en: 'Mass organization',
    under: [...UNITS, ...COMMITTEES, 'enterprise'],
    holdsMembers: false,
  },
  'work-committee': { zh: '工委', en: 'Work committee', under: UNITS, holdsMembers: false },
  'comprehensive-committee': {
    zh: '综合党委',
    en: 'Comprehensive committee',
    under: [...UNITS, 'work-committee'],
    holdsMembers: false,
  },
  'industry-committee': {
    zh: '行业党委',
    en: 'Industry committee',
    under: [...UNITS, 'work-committee', 'comprehensive-committee'],
    holdsMembers: false,
  },
  'chain-committee': {
    zh: '产业链党委',
    en: 'Chain committee',
    under: [...UNITS, 'work-committee', 'comprehensive-committee', 'industry-committee'],
    holdsMembers: false,
  },
  'floating-committee': {
    zh: '流动党员党委',
    en: 'Floating-member committee',
    under: [...UNITS, 'work-committee', 'comprehensive-committee'],
    holdsMembers: false,
  },
  'general-branch': {
    zh: '党总支',
    en: 'General branch',
    under: [...UNITS, ...COMMITTEES, 'consortium', 'enterprise'],
    holdsMembers: false,
  },
  branch: {
    zh: '党支部',
    en: 'Branch',
    under: [...UNITS, ...COMMITTEES, 'general-branch', 'consortium', 'association', 'enterprise'],
    holdsMembers: true,
  },
  'floating-branch': {
    zh: '流动党支部',
    en: 'Floating branch',
    under: [...UNITS, ...COMMITTEES, 'general-branch', 'consortium'],
    holdsMembers: true,
  },
  consortium: {
    zh: '行业联合体',
    en: 'Industry consortium',
    under: [...UNITS, ...COMMITTEES],
    holdsMembers: false,
  },
  association: {
    zh: '行业协会',
    en: 'Association',
    under: [...UNITS, ...COMMITTEES, 'mass-organization'],
    holdsMembers: false,
  },
  grid: { zh: '网格', en: 'Grid', under: ['county', 'township', 'grid'], holdsMembers: false },
  enterprise: {
    zh: '新业态企业',
    en: 'Enterprise',
    under: [...UNITS, ...COMMITTEES, 'consortium', 'enterprise'],
    holdsMembers: false,
  },
} as const satisfies Record<OrganizationKind, KindEntry>;

/** How an organization was formed. */
export const FORMATION_MODES = {
  independent: { zh: '独立组建', en: 'Formed independently' },
  joint: { zh: '联合组建', en: 'Formed jointly' },
  regional: { zh: '区域共建', en: 'Formed by region' },
  incubated: { zh: '孵化组建', en: 'Incubated' },
  single: { zh: '单建', en: 'Formed alone' },
  'industry-unified': { zh: '行业统建', en: 'Unified by industry' },
  'locality-guaranteed': { zh: '属地兜底', en: 'Guaranteed by locality' },
} as const satisfies Record<FormationMode, Words>;

/** Whether a node of `kind` may hang on one of `parent`. */
export function mayStandUnder(kind: OrganizationKind, parent: OrganizationKind): boolean {
  const under: readonly OrganizationKind[] = ORGANIZATION_KINDS[kind].under;
  return under.includes(parent);
}
