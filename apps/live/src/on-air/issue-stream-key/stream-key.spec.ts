import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import {
  cancelBroadcast,
  checkStreamKey,
  issueStreamKey,
  planBroadcast,
  readBroadcast,
  revokeStreamKey,
  streamKeyRevoked,
} from '@nuanxin/contracts/live';
import { Database } from '@nuanxin/platform/store';
import { eventually, officialAt, serviceCaller } from '@nuanxin/platform/testing';
import { somePlan, somePlanned, someStreamer, streamerOf } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { COUNTY } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const media = serviceCaller('media');
const on = ({ id, revision }: { id: Ulid; revision: number }) => ({ requestId: live.id(), id, revision });
/** A planned broadcast and its streamer, to whom the key is handed. */
async function planned() {
  const broadcast = await somePlanned(live, []);
  return { ...broadcast, me: await streamerOf(live, broadcast) };
}
const opens = (key: string) =>
  live.ask(checkStreamKey, { key }, media).then(
    ({ broadcastId }) => broadcastId,
    () => 'nothing',
  );
const revocations = (id: Ulid) =>
  live.service.events(streamKeyRevoked.type).filter(({ subject }) => subject === id).length;

describe('a stream key', () => {
  it('opens its broadcast, has 128 bits, and is written nowhere', async () => {
    const { id, revision, me } = await planned();
    const { key, server } = await live.ask(issueStreamKey, on({ id, revision }), me);
    expect(Buffer.from(key, 'base64url')).toHaveLength(16);
    expect(server).toMatch(/^rtmp:/);
    expect(await opens(key)).toBe(id);
    const stored = await live.service.get(Database).connection.collection('broadcasts').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(key);
    expect(JSON.stringify([live.service.events(), live.service.log.lines])).not.toContain(key);
  });

  it('is the same for a repeated request of the same person only', async () => {
    const { id, revision, me } = await planned();
    const request = on({ id, revision });
    const issued = await live.ask(issueStreamKey, request, me);
    expect(await live.ask(issueStreamKey, request, me)).toEqual(issued);
    const somebody = officialAt(COUNTY, 'county-official');
    expect(await live.refusal(issueStreamKey, request, somebody)).toBe('request.key-reused');
  });

  it('replaces the one before, which media is told to cut', async () => {
    const { id, revision, me } = await planned();
    const first = await live.ask(issueStreamKey, on({ id, revision }), me);
    const second = await live.ask(issueStreamKey, on({ id, revision: first.revision }), me);
    expect([await opens(first.key), await opens(second.key)]).toEqual(['nothing', id]);
    await eventually(() => expect(revocations(id)).toBe(1));
  });

  it('opens nothing once it is revoked or its broadcast is over', async () => {
    const one = await planned();
    const issued = await live.ask(issueStreamKey, on(one), one.me);
    await live.ask(revokeStreamKey, on({ ...one, revision: issued.revision }));
    expect(await opens(issued.key)).toBe('nothing');
    expect((await live.ask(readBroadcast, { id: one.id })).hasKey).toBe(false);

    const other = await planned();
    const { key, revision } = await live.ask(issueStreamKey, on(other), other.me);
    await live.ask(cancelBroadcast, on({ ...other, revision }));
    expect(await opens(key)).toBe('nothing');
    await eventually(() => expect([revocations(one.id), revocations(other.id)]).toEqual([1, 1]));
    expect(await live.refusal(issueStreamKey, on({ ...other, revision: revision + 1 }), other.me)).toBe(
      'live.move',
    );
  });
});

describe('a stream key is handed', () => {
  const refused = (one: { id: Ulid; revision: number }, as: Caller) =>
    live.refusal(issueStreamKey, on(one), as);

  it('to the streamer and a junior, not to whoever else may run the show or has planned it', async () => {
    const [junior, other] = [await someStreamer(live), await someStreamer(live)];
    const one = await somePlanned(live, [], { juniorIds: [junior.id] });
    const as = (accountId: Ulid) => officialAt(COUNTY, 'streamer', accountId);
    expect(await refused(one, live.official)).toBe('access.denied');
    expect(await refused(one, as(other.accountId))).toBe('access.denied');
    expect(await refused(one, as(junior.accountId))).toBeUndefined();
    const changed = { ...one, revision: one.revision + 1 };
    expect(await refused(changed, await streamerOf(live, one))).toBeUndefined();
  });

  it('to who plans, while no streamer is named', async () => {
    const plan = await somePlan(live, []);
    delete plan.streamerId;
    const one = await live.ask(planBroadcast, plan);
    expect(await refused(one, officialAt(COUNTY, 'streamer'))).toBe('access.denied');
    expect(await refused(one, live.official)).toBeUndefined();
  });
});
