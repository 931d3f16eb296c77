import { folded } from '../claims/folded';
import { QUESTION_TOPICS, QUESTION_WORDS, type QuestionTopic } from './question-words';

export interface Spoken {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  /** What was on air when it was written. */
  readonly productId?: string | undefined;
}

export interface AskedAbout {
  readonly productId: string;
  readonly name: string;
}

/** Comments that ask the same. `count` is how many people have since it was answered last. */
export interface Questions {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly lastAt: Date;
  readonly productId?: string | undefined;
  readonly answered: boolean;
}

interface Question extends Spoken {
  readonly letters: ReadonlySet<string>;
  readonly topic: QuestionTopic | undefined;
}

/** Texts that share this part of their pairs of letters (Jaccard) ask the same. */
const ALIKE = 0.5;

/**
 * Groups the questions among comments, which come oldest first, and says which were answered: `answeredIds` are comments up to
 * which, in their group, the streamer has answered. Unanswered ones come first, then the most asked, then the newest.
 */
export function groupQuestions(
  comments: readonly Spoken[],
  products: readonly AskedAbout[],
  answeredIds: ReadonlySet<string>,
): Questions[] {
  const groups: Question[][] = [];
  for (const comment of comments) {
    const question = questionOf(comment, products);
    if (!question) continue;
    const group = groups.find(([first]) => first && asksTheSame(first, question));
    if (group) group.push(question);
    else groups.push([question]);
  }
  return groups
    .flatMap((group) => countedOf(group, answeredIds))
    .toSorted(
      (one, other) =>
        Number(one.answered) - Number(other.answered) ||
        other.count - one.count ||
        other.lastAt.getTime() - one.lastAt.getTime(),
    );
}

export function isQuestion(text: string): boolean {
  const { letters } = folded(text);
  return /[?？]/.test(text) || QUESTION_WORDS.some((word) => letters.includes(word));
}

function questionOf(comment: Spoken, products: readonly AskedAbout[]): Question | undefined {
  if (!isQuestion(comment.text)) return undefined;
  const { letters } = folded(comment.text);
  const topic = (Object.keys(QUESTION_TOPICS) as QuestionTopic[]).find((each) =>
    QUESTION_TOPICS[each].words.some((word) => letters.includes(word)),
  );
  const named = products.find(({ name }) => letters.includes(folded(name).letters));
  const general = topic !== undefined && 'general' in QUESTION_TOPICS[topic];
  const productId = general ? undefined : (named?.productId ?? comment.productId);
  return { ...comment, productId, topic, letters: pairsOf(letters) };
}

function asksTheSame(one: Question, other: Question): boolean {
  if (one.productId !== other.productId || one.topic !== other.topic) return false;
  return one.topic !== undefined || alike(one.letters, other.letters) >= ALIKE;
}

function countedOf(group: readonly Question[], answeredIds: ReadonlySet<string>): Questions[] {
  const last = group.at(-1);
  if (!last) return [];
  const since = group.slice(group.findLastIndex(({ id }) => answeredIds.has(id)) + 1);
  return [
    {
      key: last.id,
      text: last.text,
      count: new Set(since.map(({ author }) => author)).size,
      lastAt: last.at,
      productId: last.productId,
      answered: since.length === 0,
    },
  ];
}

function pairsOf(letters: string): ReadonlySet<string> {
  const each = [...letters];
  return new Set(each.length < 2 ? each : each.slice(1).map((letter, place) => `${each[place]}${letter}`));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}
