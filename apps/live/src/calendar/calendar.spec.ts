import { accountSuspended, postEnded } from '@nuanxin/contracts/identity';
import type { Caller, EventContract, Ulid } from '@nuanxin/contracts/kernel';
import {
  cancelBroadcast,
  listFeeds,
  openFeed,
  readCalendar,
  readFeed,
  revokeFeed,
} from '@nuanxin/contracts/live';
import { dayAfter, dayOf } from '@nuanxin/live/domain';
import { eventually, officialAt, publicCaller } from '@nuanxin/platform/testing';
import { somePlanned, someRoom, someStreamer, streamerOf } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { COUNTY, TOWNSHIP, WITHOUT_POSTS } from '../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const accountOf = (caller: Caller): Ulid => ('accountId' in caller ? caller.accountId : '');
const open = async (as: Caller, scope: 'own' | 'reach' = 'reach') => {
  const { id, path } = await live.ask(openFeed, { requestId: live.id(), scope }, as);
  return { id, token: path.split('/').at(-1) ?? '' };
};
const read = async (token: string) => {
  const { base64 } = await live.ask(readFeed, { token }, publicCaller());
  return Buffer.from(base64, 'base64').toString();
};
const refusal = (token: string) => live.refusal(readFeed, { token }, publicCaller());

describe('the calendar', () => {
  const days = () => {
    const today = dayOf(live.clock.now());
    return { from: today, to: dayAfter(today, 7) };
  };

  it('shows what begins in the days asked for, of a room or a streamer when wanted', async () => {
    const room = await someRoom(live);
    const one = await somePlanned(live, [], { roomId: room.id });
    const other = await somePlanned(live, []);
    const ids = async (about: object) =>
      (await live.ask(readCalendar, { ...days(), ...about })).items.map(({ broadcastId }) => broadcastId);
    expect(await ids({})).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(await ids({ roomId: room.id })).toEqual([one.id]);
    expect(await ids({ streamerId: other.streamer?.id })).toEqual([other.id]);
    await live.ask(cancelBroadcast, { requestId: live.id(), id: one.id, revision: one.revision });
    expect(await ids({ roomId: room.id })).toEqual([]);
  });

  it('shows nothing from beyond one’s reach, and no more than two months', async () => {
    await somePlanned(live, []);
    const there = officialAt(TOWNSHIP, 'unit-official');
    expect((await live.ask(readCalendar, days(), there)).items).toEqual([]);
    const { from } = days();
    expect(await live.refusal(readCalendar, { from, to: dayAfter(from, 62) })).toBe('request.invalid');
  });
});

describe('a calendar feed', () => {
  it('gives what its owner reaches, to whoever knows the secret', async () => {
    const { title, room } = await somePlanned(live, [], { title: '板鸭专场' });
    const { token } = await open(officialAt(COUNTY, 'county-official'));
    const text = await read(token);
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain(`SUMMARY:${title}`);
    expect(text).toContain(`LOCATION:${room.name} · ${room.place}`);
    expect(await refusal('A'.repeat(43))).toBe('record.absent');
  });

  it('of one’s own has the broadcasts of the streamer alone', async () => {
    const planned = await somePlanned(live, [], { title: '山茶油专场' });
    await somePlanned(live, [], { title: '别人的专场', streamerId: (await someStreamer(live)).id });
    const { token } = await open(await streamerOf(live, planned), 'own');
    const text = await read(token);
    expect(text).toContain('山茶油专场');
    expect(text).not.toContain('别人的专场');
  });

  it('tells the phone that a broadcast was cancelled', async () => {
    const planned = await somePlanned(live, [], { title: '金桔专场' });
    const { token } = await open(await streamerOf(live, planned), 'own');
    await live.ask(cancelBroadcast, { requestId: live.id(), id: planned.id, revision: planned.revision });
    expect(await read(token)).toContain('STATUS:CANCELLED');
  });

  it('is its owner’s to list and revoke, and nobody else’s', async () => {
    const [me, other] = [officialAt(COUNTY, 'county-official'), officialAt(COUNTY, 'county-official')];
    const { id, token } = await open(me);
    expect((await live.ask(listFeeds, {}, me)).items).toMatchObject([{ id, scope: 'reach' }]);
    expect((await live.ask(listFeeds, {}, other)).items).toEqual([]);
    expect(await live.refusal(revokeFeed, { requestId: live.id(), id }, other)).toBe('record.absent');
    await live.ask(revokeFeed, { requestId: live.id(), id }, me);
    expect(await refusal(token)).toBe('record.absent');
    expect((await live.ask(listFeeds, {}, me)).items).toEqual([]);
  });

  it('shows the same secret to a repeated request, and keeps it nowhere', async () => {
    const me = officialAt(COUNTY, 'county-official');
    const request = { requestId: live.id(), scope: 'reach' as const };
    const opened = await live.ask(openFeed, request, me);
    expect(await live.ask(openFeed, request, me)).toEqual(opened);
    const told = JSON.stringify([live.service.events(), live.service.log.lines]);
    expect(told).not.toContain(opened.path.split('/').at(-1));
  });

  it('shows nothing once the account has no rights, though nothing told of it', async () => {
    const me = officialAt(COUNTY, 'county-official');
    const { token } = await open(me);
    WITHOUT_POSTS.add(accountOf(me));
    expect(await refusal(token)).toBe('record.absent');
  });

  it.each([
    ['its account is suspended', accountSuspended, {}],
    ['a post of it ends', postEnded, { postId: COUNTY, role: 'streamer', node: COUNTY }],
  ] as const)('is gone for good when %s', async (_what, event, about) => {
    const me = officialAt(COUNTY, 'county-official');
    const { token } = await open(me);
    await live.say(event as EventContract, { accountId: accountOf(me), ...about });
    await eventually(async () => expect(await refusal(token)).toBe('record.absent'));
    expect((await live.ask(listFeeds, {}, me)).items).toEqual([]);
  });
});
