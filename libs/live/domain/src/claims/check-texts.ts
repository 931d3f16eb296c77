import type { ClaimFinding, ClaimRule, ProductCategory, ProductFacts } from '@nuanxin/contracts/live';
import { EXCEPTIONS } from './exceptions';
import { type Folded, folded } from './folded';

export interface CheckedText {
  /** What the screen calls it: `description`. */
  readonly field: string;
  readonly text: string;
}

/** What is said of some goods. Without a category no fact is asked for. */
export interface Saying {
  readonly texts: readonly CheckedText[];
  readonly category?: ProductCategory | undefined;
  readonly facts?: ProductFacts | undefined;
}

/** More than this in one answer helps nobody. */
const FINDINGS_AT_MOST = 100;

interface Span {
  readonly from: number;
  readonly to: number;
}
type Match = Span & { readonly rule: ClaimRule };

const EXCEPTED = EXCEPTIONS.map((exception) => folded(exception).letters);

/**
 * Makes the check of these rules: which words stand in the texts, which facts are missing. A rule counts when it is active, of
 * one of the kinds, and for goods of any or of this category. Of words that overlap the longest is told.
 */
export function claimChecker(
  rules: readonly ClaimRule[],
  kinds: readonly ClaimRule['kind'][] = ['word', 'fact'],
): (saying: Saying) => ClaimFinding[] {
  const counting = rules.filter(({ active, kind }) => active && kinds.includes(kind));
  const words = counting.flatMap((rule) => (rule.word ? [{ rule, letters: folded(rule.word).letters }] : []));
  return ({ texts, category, facts }) => {
    const fits = (rule: ClaimRule) => rule.category === undefined || rule.category === category;
    const wanted = words.filter(({ rule, letters }) => letters !== '' && fits(rule));
    const said = texts.flatMap((text) => wordsIn(text, wanted));
    const untold = counting.flatMap((rule) => (rule.category === category ? missing(rule, facts ?? {}) : []));
    return [...said, ...untold].slice(0, FINDINGS_AT_MOST);
  };
}

/** The same for one saying; whoever checks many makes a `claimChecker` once. */
export function checkTexts(
  rules: readonly ClaimRule[],
  texts: readonly CheckedText[],
  category?: ProductCategory,
  facts?: ProductFacts,
): ClaimFinding[] {
  return claimChecker(rules)({ texts, category, facts });
}

function wordsIn(
  { field, text }: CheckedText,
  wanted: readonly { rule: ClaimRule; letters: string }[],
): ClaimFinding[] {
  const whole = folded(text);
  const matches = wanted.flatMap(({ rule, letters }): Match[] =>
    occurrences(whole.letters, letters).map((span) => ({ ...span, rule })),
  );
  if (matches.length === 0) return [];
  const excepted = EXCEPTED.flatMap((letters) => occurrences(whole.letters, letters));
  const meant = matches.filter((match) => !excepted.some((exception) => overlap(match, exception)));
  return longest(meant).map((match) => ({
    ...reasonOf(match.rule),
    field,
    ...writtenAt(match, whole, text),
  }));
}

function occurrences(letters: string, wanted: string): Span[] {
  const found: Span[] = [];
  for (let from = letters.indexOf(wanted); from >= 0; from = letters.indexOf(wanted, from + wanted.length))
    found.push({ from, to: from + wanted.length });
  return found;
}

/** Longer ones first, each unless it overlaps what was taken; in the order of the text. */
function longest(matches: readonly Match[]): Match[] {
  const byLength = matches.toSorted(
    (one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from,
  );
  const taken: Match[] = [];
  for (const match of byLength) if (!taken.some((other) => overlap(match, other))) taken.push(match);
  return taken.toSorted((one, other) => one.from - other.from);
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The word as it was written, with what stands between its letters. */
function writtenAt({ from, to }: Span, { places }: Folded, text: string): { word: string; index: number } {
  const index = places[from] ?? 0;
  const last = places[to - 1] ?? index;
  const [letter = ''] = text.slice(last);
  return { word: text.slice(index, last + letter.length), index };
}

function missing(rule: ClaimRule, facts: ProductFacts): ClaimFinding[] {
  const { fact } = rule;
  if (fact === undefined || facts[fact]?.trim()) return [];
  return [{ ...reasonOf(rule), field: `facts.${fact}`, fact }];
}

function reasonOf({ id: ruleId, kind, severity, article, advice }: ClaimRule) {
  return { ruleId, kind, severity, article, advice };
}
