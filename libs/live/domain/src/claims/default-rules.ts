import type { ClaimRule } from '@nuanxin/contracts/live';
import { FACTS_OF_GOODS } from './facts-of-goods';
import { SAID_BY_VIEWERS } from './said-by-viewers';
import { SAID_OF_GOODS, type WordGroup } from './said-of-goods';
import { SAID_OF_LIQUOR } from './said-of-liquor';

const OWN = { active: true, custom: false, revision: 1 } as const;

function wordRules(kind: 'word' | 'comment-word', groups: readonly WordGroup[]): ClaimRule[] {
  return groups.flatMap(({ words, ...why }) =>
    Object.entries(words).map(([id, word]) => ({ ...OWN, ...why, id, kind, word })),
  );
}

const factRules: ClaimRule[] = FACTS_OF_GOODS.flatMap(({ categories, fact, ...why }) =>
  categories.map((category) => ({
    ...OWN,
    ...why,
    id: factRuleId(category, fact),
    kind: 'fact' as const,
    fact,
    category,
  })),
);

/** `fact-tea-net-content` */
function factRuleId(category: string, fact: string): string {
  return `fact-${category}-${fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The rules that the platform brings along. A county switches them off or words them otherwise; nobody removes one. */
export const DEFAULT_RULES: readonly ClaimRule[] = [
  ...wordRules('word', [...SAID_OF_GOODS, ...SAID_OF_LIQUOR]),
  ...factRules,
  ...wordRules('comment-word', SAID_BY_VIEWERS),
];

/** The platform's own in the order of their table, as the county changed them, and then those that it added. */
export function effectiveRules(kept: readonly ClaimRule[]): ClaimRule[] {
  const changed = new Map(kept.map((rule) => [rule.id, rule]));
  return [
    ...DEFAULT_RULES.map((rule) => changed.get(rule.id) ?? rule),
    ...kept.filter(({ custom }) => custom),
  ];
}
