import type { ClaimFinding, ClaimRule } from '@nuanxin/contracts/live';
import { CATEGORY_NAMES, CUSTOM_RULES_AT_MOST, RULES_ON_A_PAGE } from '@nuanxin/contracts/live';
import { checkTexts, claimChecker } from './check-texts';
import { DEFAULT_RULES } from './default-rules';
import { EXCEPTIONS } from './exceptions';
import { FACTS_OF_GOODS } from './facts-of-goods';

const found = (text: string, category?: ClaimRule['category']) =>
  checkTexts(DEFAULT_RULES, [{ field: 'description', text }], category).filter(({ kind }) => kind === 'word');
const wordsIn = (text: string, category?: ClaimRule['category']) =>
  found(text, category).map(({ word }) => word);
const ofKind = (kind: ClaimRule['kind']) => DEFAULT_RULES.filter((rule) => rule.kind === kind);

describe('the table of default rules', () => {
  it('calls each rule by a name of its own, and fits on one page with all a county may add', () => {
    expect(new Set(DEFAULT_RULES.map(({ id }) => id)).size).toBe(DEFAULT_RULES.length);
    expect(DEFAULT_RULES.length + CUSTOM_RULES_AT_MOST).toBeLessThanOrEqual(RULES_ON_A_PAGE);
  });

  it('cites a law for each and advises in both languages', () => {
    for (const { article, advice } of DEFAULT_RULES) {
      expect(article).toMatch(/^《[^》]+》/);
      expect(advice.zh).toMatch(/\p{Script=Han}/u);
      expect(advice.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(ofKind('word').map(({ id, word, category }) => [id, word ?? '', category] as const))(
    '%s finds its word, alone and in a sentence',
    (id, word, category) => {
      for (const text of [word, `这款${word}的茶`])
        expect(found(text, category)).toMatchObject([{ ruleId: id, word, index: text.indexOf(word) }]);
    },
  );

  it.each(ofKind('comment-word').map(({ id, word }) => [id, word ?? ''] as const))(
    '%s holds a comment back and says nothing about goods',
    (id, word) => {
      const text = { texts: [{ field: 'text', text: `快来${word}` }] };
      expect(claimChecker(DEFAULT_RULES, ['comment-word'])(text)).toMatchObject([{ ruleId: id }]);
      expect(wordsIn(word)).toEqual([]);
    },
  );

  it.each(EXCEPTIONS)('leaves %s alone', (text) => expect(wordsIn(`我们${text}。`)).toEqual([]));
});

describe('facts that the law wants told', () => {
  const lacking = (category: ClaimRule['category'], facts = {}) =>
    checkTexts(DEFAULT_RULES, [], category, facts).map(({ fact }) => fact);

  it.each(CATEGORY_NAMES)('of %s are exactly those of the table, and none when all are told', (category) => {
    const wanted = FACTS_OF_GOODS.filter(({ categories }) => categories.includes(category)).map(
      ({ fact }) => fact,
    );
    expect(lacking(category).toSorted()).toEqual(wanted.toSorted());
    expect(lacking(category, Object.fromEntries(wanted.map((fact) => [fact, '有'])))).toEqual([]);
  });

  it('are no longer missing when somebody filled in more than blanks', () => {
    expect(lacking('fresh', { origin: '  ', producer: '刘家果园' })).toContain('origin');
    expect(lacking('fresh', { origin: '汤湖镇', producer: '刘家果园' })).not.toContain('origin');
  });

  it('ask liquor for no shelf life, and nothing of goods whose kind nobody said', () => {
    expect(lacking('liquor')).not.toContain('shelfLife');
    expect(lacking(undefined)).toEqual([]);
  });

  it('point to the field and to the article', () => {
    const [licence] = checkTexts(DEFAULT_RULES, [], 'oil').filter(({ fact }) => fact === 'licence');
    expect(licence).toMatchObject({
      field: 'facts.licence',
      severity: 'forbidden',
    } satisfies Partial<ClaimFinding>);
    expect(licence?.article).toContain('《食品安全法》第六十七条');
  });
});

describe('a word that is hidden', () => {
  it.each([
    ['最 佳'],
    ['最-佳'],
    ['最·佳'],
    ['最\u200b佳'],
    ['最★佳'],
    ['國家級'],
    ['頂級'],
    ['ＮＯ．１'],
    ['No. 1'],
    ['１００％'],
    ['獨 一 無 二'],
  ])('as %s is found, and shown as it was written', (hidden) => {
    const text = `口感${hidden}，回甘`;
    expect(found(text)).toMatchObject([{ word: hidden, index: 2 }]);
  });

  it('is not read across the end of a sentence', () => {
    expect(wordsIn('茶香要数国家，级别不论')).toEqual([]);
    expect(wordsIn('此茶排最。佳人来访')).toEqual([]);
  });
});

describe('words in words', () => {
  it('are told once, as the longest', () => expect(wordsIn('全国第一、最佳')).toEqual(['全国第一', '最佳']));

  it('are harmless where the whole is', () =>
    expect(wordsIn('驻村第一书记带头，第一时间发货，最低限购两盒')).toEqual([]));

  it('are found each time they are said, in the order of the text', () =>
    expect(found('顶级原料，最佳工艺，顶级口感').map(({ index }) => index)).toEqual([0, 5, 10]));

  it('beside a harmless one still count', () => expect(wordsIn('第一时间抢到第一')).toEqual(['第一']));
});

describe('rules of a county', () => {
  const own: ClaimRule = {
    id: '01JZ0000000000000000000009',
    kind: 'word',
    word: '遂川独有',
    article: '县市场监管局提示',
    advice: { zh: '请删去', en: 'Leave it out' },
    severity: 'warning',
    active: true,
    custom: true,
    revision: 1,
  };

  it('find their words, and nothing while they are switched off', () => {
    const text = [{ field: 'name', text: '遂川獨有金桔' }];
    expect(checkTexts([own], text)).toMatchObject([{ ruleId: own.id, word: '遂川獨有' }]);
    expect(checkTexts([{ ...own, active: false }], text)).toEqual([]);
  });

  it('of one kind of goods leave others alone', () => {
    const text = [{ field: 'name', text: '遂川独有' }];
    expect(checkTexts([{ ...own, category: 'tea' }], text, 'oil')).toEqual([]);
    expect(checkTexts([{ ...own, category: 'tea' }], text, 'tea')).toHaveLength(1);
  });
});
