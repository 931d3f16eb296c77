import { folded } from '../claims/folded';
import { groupQuestions, isQuestion, type Spoken } from './group-questions';
import { QUESTION_TOPICS, QUESTION_WORDS } from './question-words';

const TEA = { productId: 'tea', name: '狗牯脑茶' };
const OIL = { productId: 'oil', name: '山茶油' };

/** Comments of one viewer each, a second apart. */
const said = (...texts: readonly (string | readonly [text: string, more: Partial<Spoken>])[]): Spoken[] =>
  texts.map((each, place) => {
    const [text, more] = typeof each === 'string' ? [each, {}] : each;
    const at = new Date(Date.UTC(2082, 10, 23, 8, 0, place));
    return { id: `c${place}`, author: `观众${place}`, text, at, ...more };
  });
const grouped = (comments: readonly Spoken[], answered: readonly string[] = []) =>
  groupQuestions(comments, [TEA, OIL], new Set(answered));
const counts = (...args: Parameters<typeof grouped>) => grouped(...args).map(({ count }) => count);

describe('a question', () => {
  it.each([
    '多少钱一盒',
    '包邮吗',
    '怎么下单',
    '這個保質期多久',
    '能不能寄到北京',
    '甜不甜？',
    'How much is it',
  ])('is %s', (text) => expect(isQuestion(text)).toBe(true));
  it.each(['支持家乡', '已下单', '主播辛苦了', '好茶！', '666'])('is not %s', (text) =>
    expect(isQuestion(text)).toBe(false),
  );
});

describe('questions that ask the same', () => {
  it('are one, however they are put', () => {
    expect(counts(said('多少钱', '这个什么价啊？', '价格多少', '怎么卖的', '支持'))).toEqual([4]);
    expect(counts(said('包邮吗', '包　邮 么', '要不要運費？'))).toEqual([3]);
  });

  it('are told apart by the product that is named or on air, unless they are about the broadcast', () => {
    const tea = { productId: 'tea' };
    const oil = { productId: 'oil' };
    expect(counts(said(['多少钱', tea], ['多少钱', oil], ['山茶油多少钱', tea]))).toEqual([2, 1]);
    expect(counts(said(['包邮吗', tea], ['包邮吗', oil]))).toEqual([2]);
  });

  it('without a known topic are those that are written alike', () => {
    expect(counts(said('主播是哪里人', '主播你是哪里人啊', '今天几点结束'))).toEqual([2, 1]);
  });

  it('are counted by people: nobody gets louder by asking again', () => {
    const one = { author: '观众0001' };
    expect(counts(said(['多少钱', one], ['多少钱？', one], '多少钱'))).toEqual([2]);
  });
});

describe('an answered question', () => {
  it('goes to the end, and comes back with those who ask again', () => {
    const asked = said('包邮吗', '要运费吗', '多少钱');
    expect(grouped(asked, ['c1'])).toMatchObject([
      { text: '多少钱', count: 1, answered: false },
      { key: 'c1', count: 0, asked: 2, answered: true },
    ]);
    const again = said('包邮吗', '要运费吗', '多少钱', '包邮吗？');
    expect(grouped(again, ['c1'])).toMatchObject([
      { key: 'c3', count: 1, asked: 3, answered: false },
      { text: '多少钱', answered: false },
    ]);
  });
});

it('the words of the tables are written as comments are read', () => {
  const words = Object.values(QUESTION_TOPICS).flatMap((topic): readonly string[] => topic.words);
  for (const word of [...QUESTION_WORDS, ...words]) expect(folded(word).letters).toBe(word);
});
