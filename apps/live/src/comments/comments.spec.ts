import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import {
  answerQuestion,
  authorMuted,
  commentHidden,
  endBroadcast,
  hideComment,
  listComments,
  muteAuthor,
  readAudienceSnapshot,
  readStudioSnapshot,
  releaseComment,
  writeComment,
} from '@nuanxin/contracts/live';
import { eventually, officialAt, publicCaller, worker } from '@nuanxin/platform/testing';
import { someOnAir, somePlanned, someProduct } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { COUNTY, TOWNSHIP } from '../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => (live = await startLive()));
afterAll(() => live.close());

const onAir = async () => someOnAir(live, [{ productId: (await someProduct(live)).id }]);
const say = (id: Ulid, text: string, as: Caller = worker()) =>
  live.ask(writeComment, { requestId: live.id(), id, text }, as);
const about = (id: Ulid) => ({ requestId: live.id(), id });
const heard = async (id: Ulid) => {
  const { comments } = await live.ask(readAudienceSnapshot, { id }, publicCaller());
  return comments.map(({ text }) => text);
};
const seen = async (id: Ulid) => (await live.ask(readStudioSnapshot, { id })).comments;

describe('a comment', () => {
  it('is read by everybody, under a name that stays and is nobody’s', async () => {
    const { id } = await onAir();
    const viewer = worker();
    const first = await say(id, '支持家乡茶', viewer);
    live.clock.advance(3_000);
    const second = await say(id, '已下单', viewer);
    expect(await heard(id)).toEqual(['支持家乡茶', '已下单']);
    expect(first.author).toMatch(/^观众\d{4}$/);
    expect(second.author).toBe(first.author);
    const told = JSON.stringify([
      await seen(id),
      await live.ask(readAudienceSnapshot, { id }, publicCaller()),
    ]);
    expect(told).not.toContain('accountId' in viewer ? viewer.accountId : '');
  });

  it('is kept once, however often it is sent', async () => {
    const { id } = await onAir();
    const viewer = worker();
    const request = { ...about(id), text: '好茶' };
    const sent = await Promise.all([1, 2, 3].map(() => live.ask(writeComment, request, viewer)));
    expect(new Set(sent.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await heard(id)).toEqual(['好茶']);
  });

  it('comes from one person every three seconds at most', async () => {
    const { id } = await onAir();
    const viewer = worker();
    const hasty = { ...about(id), text: '再来一条' };
    await say(id, '一条', viewer);
    live.clock.advance(2_900);
    expect(await live.refusal(writeComment, hasty, viewer)).toBe('live.comment-too-fast');
    await say(id, '别人不受影响');
    live.clock.advance(100);
    await live.ask(writeComment, hasty, viewer);
    expect(await heard(id)).toHaveLength(3);
  });

  it('with a word of the list waits for somebody to look, and its author is not told', async () => {
    const { id } = await onAir();
    const viewer = worker();
    const { id: commentId, text } = await say(id, '加 微-信 便宜卖', viewer);
    expect(text).toBe('加 微-信 便宜卖');
    expect(await heard(id)).toEqual([]);
    expect(await seen(id)).toMatchObject([{ id: commentId, state: 'held' }]);
    await live.ask(releaseComment, about(commentId));
    expect(await heard(id)).toEqual(['加 微-信 便宜卖']);
  });

  it('may be dissatisfied', async () => {
    const { id } = await onAir();
    await say(id, '上次的茶叶质量太差了，要求退货');
    expect(await heard(id)).toHaveLength(1);
  });

  it('is not written before the check, after the end, or by an official', async () => {
    const planned = await somePlanned(live, []);
    expect(await live.refusal(writeComment, { ...about(planned.id), text: '在吗' }, worker())).toBe(
      'record.absent',
    );
    const { id, revision } = await onAir();
    await live.ask(endBroadcast, { ...about(id), revision });
    expect(await live.refusal(writeComment, { ...about(id), text: '在吗' }, worker())).toBe('live.move');
    expect(await live.refusal(writeComment, { ...about(id), text: '在吗' })).toBe('access.denied');
  });
});

describe('whoever moderates', () => {
  it('hides what must go, brings it back, and is heard by the audit', async () => {
    const { id } = await onAir();
    const { id: commentId } = await say(id, '别买了');
    await live.ask(hideComment, about(commentId), officialAt(COUNTY, 'streamer'));
    expect(await heard(id)).toEqual([]);
    await live.ask(releaseComment, about(commentId), officialAt(COUNTY, 'mentor'));
    expect(await heard(id)).toEqual(['别买了']);
    await eventually(() =>
      expect(live.service.events().filter(({ type }) => type === commentHidden.type)).not.toEqual([]),
    );
  });

  it('mutes an author in this broadcast, and lets them speak again', async () => {
    const { id } = await onAir();
    const elsewhere = await onAir();
    const viewer = worker();
    const { id: commentId } = await say(id, '捣乱', viewer);
    expect(await live.ask(muteAuthor, about(commentId))).toMatchObject({ muted: true });
    live.clock.advance(3_000);
    const again = { ...about(id), text: '还捣乱' };
    expect(await live.refusal(writeComment, again, viewer)).toBe('live.muted');
    await say(elsewhere.id, '换一家', viewer);
    expect(await seen(id)).toMatchObject([{ muted: true, state: 'visible' }]);
    await live.ask(muteAuthor, { ...about(commentId), muted: false });
    await live.ask(writeComment, again, viewer);
    await eventually(() =>
      expect(live.service.events().filter(({ type }) => type === authorMuted.type)).toHaveLength(1),
    );
  });

  it('reads them by state, page by page, and those of a neighbour not at all', async () => {
    const { id: broadcastId } = await onAir();
    for (const text of ['一', '二', '三', '博彩']) await say(broadcastId, text);
    const page = await live.ask(listComments, { broadcastId, limit: 2 });
    const rest = await live.ask(listComments, { broadcastId, limit: 2, after: page.next });
    expect([...page.items, ...rest.items].map(({ text }) => text).sort()).toEqual(
      ['一', '三', '二', '博彩'].sort(),
    );
    const held = await live.ask(listComments, { broadcastId, state: 'held' });
    expect(held.items.map(({ text }) => text)).toEqual(['博彩']);
    const neighbour = officialAt(TOWNSHIP, 'county-official');
    expect(await live.refusal(listComments, { broadcastId }, neighbour)).toBe('record.absent');
    expect(await live.refusal(hideComment, about(held.items[0]?.id ?? ''), neighbour)).toBe('record.absent');
  });
});

describe('questions', () => {
  const questions = async (id: Ulid) => (await live.ask(readStudioSnapshot, { id })).questions;

  it('that ask the same are one, with how many people ask', async () => {
    const { id } = await onAir();
    for (const text of ['包邮吗', '要运费吗？', '主播好漂亮', '邮费多少']) await say(id, text);
    expect(await questions(id)).toMatchObject([{ count: 3, answered: false }]);
  });

  it('are answered once for all who asked, and come back with the next one', async () => {
    const { id } = await onAir();
    await say(id, '包邮吗');
    live.clock.advance(1_000);
    await say(id, '包邮么');
    const [group] = await questions(id);
    const request = { ...about(id), key: group?.key ?? '' };
    expect((await live.ask(answerQuestion, request)).questions).toMatchObject([{ count: 0, answered: true }]);
    await live.ask(answerQuestion, request);
    live.clock.advance(1_000);
    await say(id, '请问包邮吗');
    expect(await questions(id)).toMatchObject([{ text: '请问包邮吗', count: 1, answered: false }]);
    const neighbour = officialAt(TOWNSHIP, 'county-official');
    expect(await live.refusal(answerQuestion, request, neighbour)).toBe('record.absent');
  });

  it('are not answered any more when nobody hears it', async () => {
    const { id, revision } = await onAir();
    await say(id, '包邮吗');
    const [group] = await questions(id);
    await live.ask(endBroadcast, { ...about(id), revision });
    expect(await live.refusal(answerQuestion, { ...about(id), key: group?.key ?? '' })).toBe('live.move');
    expect(await questions(id)).toMatchObject([{ count: 1, answered: false }]);
  });

  it('may be answered first by several people at once', async () => {
    const { id } = await onAir();
    await say(id, '包邮吗');
    const [group] = await questions(id);
    const officials = [1, 2, 3].map(() => officialAt(COUNTY, 'county-official'));
    const refusals = await Promise.all(
      officials.map((as) => live.refusal(answerQuestion, { ...about(id), key: group?.key ?? '' }, as)),
    );
    expect(refusals).toEqual([undefined, undefined, undefined]);
  });
});
