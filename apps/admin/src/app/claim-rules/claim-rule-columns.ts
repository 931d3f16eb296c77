import type { Words } from '@nuanxin/contracts/kernel';
import { type ClaimRule, PRODUCT_CATEGORIES, PRODUCT_FACTS } from '@nuanxin/contracts/live';
import type { Column, Filter } from '@nuanxin/web/ui';
import { CLAIM_KIND, CLAIM_SEVERITY } from './claim-rules.words';

/** Gives words in the language of now. */
type Said = (words: Words) => string;

/** What a rule is about: its word, or its fact. */
export function nameOfRule({ word, fact }: ClaimRule, said: Said): string {
  return word ?? (fact ? said(PRODUCT_FACTS[fact]) : '');
}

export const claimRuleColumns = (said: Said): Column<ClaimRule>[] => [
  {
    key: 'word',
    label: { zh: '用语或信息', en: 'Word or fact' },
    heading: true,
    text: (rule) => nameOfRule(rule, said),
  },
  {
    key: 'kind',
    label: { zh: '适用于', en: 'About' },
    text: ({ kind }) => said(CLAIM_KIND[kind]),
  },
  {
    key: 'category',
    label: { zh: '商品类别', en: 'Kind of goods' },
    text: ({ category }) => (category ? said(PRODUCT_CATEGORIES[category]) : ''),
  },
  {
    key: 'severity',
    label: { zh: '处理', en: 'Severity' },
    text: ({ severity }) => said(CLAIM_SEVERITY[severity]),
  },
  { key: 'article', label: { zh: '依据', en: 'Rests on' }, text: ({ article }) => article },
  {
    key: 'advice',
    label: { zh: '修改建议', en: 'Advice' },
    text: ({ advice }) => said(advice),
  },
  {
    key: 'active',
    label: { zh: '状态', en: 'State' },
    text: ({ active }) => said(active ? { zh: '启用', en: 'On' } : { zh: '停用', en: 'Off' }),
  },
];

export const CLAIM_RULE_FILTERS: readonly Filter[] = [
  { key: 'search', label: { zh: '用语、依据或建议', en: 'Word, law or advice' }, kind: 'text' },
  {
    key: 'kind',
    label: { zh: '适用于', en: 'About' },
    kind: 'choice',
    choices: Object.entries(CLAIM_KIND).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'active',
    label: { zh: '状态', en: 'State' },
    kind: 'choice',
    choices: [
      { value: 'true', label: { zh: '启用', en: 'On' } },
      { value: 'false', label: { zh: '停用', en: 'Off' } },
    ],
  },
];
