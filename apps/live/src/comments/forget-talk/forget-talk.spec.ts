import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  answerQuestion,
  endBroadcast,
  listComments,
  readAudienceSnapshot,
  readReport,
  readStudioSnapshot,
  talkForgotten,
  writeComment,
  writeNote,
} from '@nuanxin/contracts/live';
import { eventually, publicCaller, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';

const DAY_SECONDS = 24 * 3600;
let live: LiveUnderTest;
beforeAll(async () => (live = await startLive({ COMMENT_DAYS: '30' })));
afterAll(() => live.close());

const about = (id: Ulid) => ({ requestId: live.id(), id });
const told = () => live.service.events(talkForgotten.type).map(({ data }) => data);

async function talkedAbout(): Promise<Ulid> {
  const { id, revision } = await someOnAir(live, [{ productId: (await someProduct(live)).id }]);
  for (const text of ['包邮吗', '好茶']) await live.ask(writeComment, { ...about(id), text }, worker());
  await live.ask(writeNote, { ...about(id), text: '慢一点', tone: 'hint' });
  const { questions } = await live.ask(readStudioSnapshot, { id });
  await live.ask(answerQuestion, { ...about(id), key: questions[0]?.key ?? '' });
  await live.ask(endBroadcast, { ...about(id), revision });
  return id;
}

describe('what was said in a broadcast', () => {
  it('is deleted when its days are over, and the audit is told how much it was', async () => {
    const broadcastId = await talkedAbout();
    await live.sweep(29 * DAY_SECONDS);
    expect((await live.ask(listComments, { broadcastId })).items).toHaveLength(2);
    await live.sweep(2 * DAY_SECONDS);
    await live.sweep();
    expect((await live.ask(listComments, { broadcastId })).items).toEqual([]);
    const audience = await live.ask(readAudienceSnapshot, { id: broadcastId }, publicCaller());
    expect(audience.comments).toEqual([]);
    await eventually(() => expect(told()).toEqual([{ broadcastId, comments: 2, notes: 1 }]));
    const { questions, questionsForgottenAt } = await live.ask(readReport, { id: broadcastId });
    expect(questions).toEqual([]);
    expect(questionsForgottenAt).toBeDefined();
  });

  it('where nobody wrote is no news', async () => {
    const { id, revision } = await someOnAir(live, [{ productId: (await someProduct(live)).id }]);
    await live.ask(endBroadcast, { ...about(id), revision });
    const before = told().length;
    await live.sweep(40 * DAY_SECONDS);
    expect((await live.ask(readReport, { id })).questionsForgottenAt).toBeDefined();
    expect(told()).toHaveLength(before);
  });
});
