import type { AskOf } from '@nuanxin/contracts/kernel';
import {
  addClaimRule,
  changeClaimRule,
  checkClaims,
  claimRuleSwitched,
  listClaimRules,
  readProduct,
  switchClaimRule,
} from '@nuanxin/contracts/live';
import { DEFAULT_RULES } from '@nuanxin/live/domain';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { COUNTY, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const advice = { zh: '请删去', en: 'Leave it out' };
const aWord = (word: string, about: Partial<AskOf<typeof addClaimRule>> = {}) => {
  const said = { article: '县市场监管局提示', advice, severity: 'warning' } as const;
  return { requestId: live.id(), kind: 'word' as const, word, ...said, ...about };
};
const wordsIn = async (text: string) =>
  (await live.ask(checkClaims, { texts: [{ field: 'text', text }] })).findings.map(({ word }) => word);
const ruleOf = async (id: string) => {
  const { items } = await live.ask(listClaimRules, { limit: 400 });
  return items.find((rule) => rule.id === id);
};

describe('the rules about claims', () => {
  it('are the platform’s own to begin with, page by page in their order', async () => {
    const first = await live.ask(listClaimRules, { limit: 100 });
    const second = await live.ask(listClaimRules, { limit: 400, after: first.next ?? '' });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(DEFAULT_RULES.map(({ id }) => id));
    expect(second.next).toBeUndefined();
  });

  it('tell what a text breaks, with the article and what to do', async () => {
    const asked = { texts: [{ field: 'title', text: '全国第一好茶' }], category: 'fresh' as const };
    const { findings } = await live.ask(checkClaims, asked);
    expect(findings).toContainEqual(
      expect.objectContaining({ field: 'title', word: '全国第一', article: '《广告法》第九条第三项' }),
    );
    expect(findings.map(({ field }) => field)).toContain('facts.origin');
  });

  it('grow by words of the county, once each', async () => {
    const adding = aWord('遂川独有');
    const added = await live.ask(addClaimRule, adding);
    expect(added).toMatchObject({ word: '遂川独有', custom: true, active: true });
    expect(await live.ask(addClaimRule, adding)).toEqual(added);
    expect(await live.refusal(addClaimRule, aWord('遂川-獨有'))).toBe('live.rule-known');
    expect(await live.refusal(addClaimRule, aWord('最佳'))).toBe('live.rule-known');
    expect(await live.refusal(addClaimRule, aWord('…'))).toBe('request.invalid');
    expect(await wordsIn('遂川独有的金桔')).toEqual(['遂川独有']);
  });

  it('stop counting when they are switched off, and count again', async () => {
    expect(await wordsIn('无污染')).toEqual(['无污染']);
    const rule = await ruleOf('no-pollution');
    const off = { requestId: live.id(), id: 'no-pollution', revision: rule?.revision ?? 0, active: false };
    const switched = await live.ask(switchClaimRule, off);
    expect(switched).toMatchObject({ active: false, custom: false });
    expect(await live.ask(switchClaimRule, off)).toEqual(switched);
    expect(await wordsIn('无污染')).toEqual([]);
    await live.ask(switchClaimRule, {
      ...off,
      requestId: live.id(),
      revision: switched.revision,
      active: true,
    });
    expect(await wordsIn('无污染')).toEqual(['无污染']);
    await eventually(() =>
      expect(live.service.events(claimRuleSwitched.type).map(({ subject }) => subject)).toEqual([
        'no-pollution',
        'no-pollution',
      ]),
    );
  });

  it('are changed by whoever saw them as they are, also when two begin at once', async () => {
    const change = (zh: string) => ({
      requestId: live.id(),
      id: 'organic',
      revision: 1,
      article: '《有机产品认证管理办法》',
      advice: { ...advice, zh },
      severity: 'forbidden' as const,
    });
    const outcomes = await Promise.all([
      live.refusal(changeClaimRule, change('请附证书'), officialAt(COUNTY, 'county-official')),
      live.refusal(changeClaimRule, change('请删去有机'), officialAt(COUNTY, 'county-official')),
    ]);
    expect(outcomes.toSorted()).toEqual(['record.stale', undefined]);
    expect(await ruleOf('organic')).toMatchObject({ severity: 'forbidden', revision: 2, word: '有机' });
  });

  it('are read by whoever sees products, and changed by whoever may', async () => {
    const township = officialAt(TOWNSHIP, 'unit-official');
    expect((await live.ask(listClaimRules, { kind: 'fact' }, township)).items).not.toEqual([]);
    expect(await live.refusal(addClaimRule, aWord('某词'), township)).toBe('access.denied');
  });

  it('are told with each product as they are now', async () => {
    const { id, claims } = await someProduct(live, { name: '镇店之宝茶', description: '当天炒制' });
    expect(claims).toEqual([]);
    await live.ask(addClaimRule, aWord('镇店之宝', { category: 'tea' }));
    expect((await live.ask(readProduct, { id })).claims).toMatchObject([
      { field: 'name', word: '镇店之宝', index: 0 },
    ]);
  });
});
