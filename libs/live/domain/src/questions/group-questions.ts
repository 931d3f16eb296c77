import { folded } from '../claims/folded';
import { QUESTION_TOPICS, QUESTION_WORDS, type QuestionTopic } from './question-words';
import { WrittenAlike } from './written-alike';

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

/** Comments that ask the same. `count` is how many people have since it was answered last, `asked` how many ever did. */
export interface Questions {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly asked: number;
  readonly lastAt: Date;
  readonly productId?: string | undefined;
  readonly answered: boolean;
}

interface Question extends Spoken {
  readonly letters: string;
  readonly topic: QuestionTopic | undefined;
}

interface Named {
  readonly productId: string;
  /** Of its name. */
  readonly letters: string;
}

/**
 * Groups the questions among comments, which come oldest first, and says which were answered: `answeredIds` are comments up to
 * which, in their group, the streamer has answered. Unanswered ones come first, then the most asked, then the newest.
 */
export function groupQuestions(
  comments: readonly Spoken[],
  products: readonly AskedAbout[],
  answeredIds: ReadonlySet<string>,
): Questions[] {
  const named = products.map(({ productId, name }) => ({ productId, letters: folded(name).letters }));
  const groups = new Groups();
  for (const comment of comments) {
    const question = questionOf(comment, named);
    if (question) groups.add(question);
  }
  return groups.all
    .flatMap((group) => countedOf(group, answeredIds))
    .toSorted(
      (one, other) =>
        Number(one.answered) - Number(other.answered) ||
        other.count - one.count ||
        other.lastAt.getTime() - one.lastAt.getTime(),
    );
}

export function isQuestion(text: string): boolean {
  return asks(text, folded(text).letters);
}

function asks(text: string, letters: string): boolean {
  return /[?？]/.test(text) || QUESTION_WORDS.some((word) => letters.includes(word));
}

function questionOf(comment: Spoken, products: readonly Named[]): Question | undefined {
  const { letters } = folded(comment.text);
  if (!asks(comment.text, letters)) return undefined;
  const topic = (Object.keys(QUESTION_TOPICS) as QuestionTopic[]).find((each) =>
    QUESTION_TOPICS[each].words.some((word) => letters.includes(word)),
  );
  const named = products.find((product) => letters.includes(product.letters));
  const general = topic !== undefined && 'general' in QUESTION_TOPICS[topic];
  const productId = general ? undefined : (named?.productId ?? comment.productId);
  return { ...comment, productId, topic, letters };
}

/** Questions about the same product and the same topic ask the same, without a topic those that are written alike. */
class Groups {
  readonly all: Question[][] = [];
  private readonly byTopic = new Map<string, Question[]>();
  private readonly byLetters = new Map<string, WrittenAlike<Question[]>>();

  add(question: Question): void {
    const known = this.find(question);
    if (known) known.push(question);
    else this.begin(question);
  }

  private find({ topic, productId = '', letters }: Question): Question[] | undefined {
    if (topic === undefined) return this.byLetters.get(productId)?.find(letters);
    return this.byTopic.get(`${topic} ${productId}`);
  }

  private begin(question: Question): void {
    const { topic, productId = '', letters } = question;
    const group = [question];
    this.all.push(group);
    if (topic === undefined) {
      const alike = this.byLetters.get(productId) ?? new WrittenAlike();
      this.byLetters.set(productId, alike);
      alike.add(letters, group);
    } else this.byTopic.set(`${topic} ${productId}`, group);
  }
}

function countedOf(group: readonly Question[], answeredIds: ReadonlySet<string>): Questions[] {
  const last = group.at(-1);
  if (!last) return [];
  const since = group.slice(group.findLastIndex(({ id }) => answeredIds.has(id)) + 1);
  return [
    {
      key: last.id,
      text: last.text,
      count: peopleIn(since),
      asked: peopleIn(group),
      lastAt: last.at,
      productId: last.productId,
      answered: since.length === 0,
    },
  ];
}

function peopleIn(questions: readonly Question[]): number {
  return new Set(questions.map(({ author }) => author)).size;
}
