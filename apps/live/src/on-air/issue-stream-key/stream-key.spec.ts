import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  cancelBroadcast,
  checkStreamKey,
  issueStreamKey,
  readBroadcast,
  revokeStreamKey,
  streamKeyRevoked,
} from '@nuanxin/contracts/live';
import { Database } from '@nuanxin/platform/store';
import { eventually, officialAt, serviceCaller } from '@nuanxin/platform/testing';
import { somePlanned } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { COUNTY } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const media = serviceCaller('media');
const on = ({ id, revision }: { id: Ulid; revision: number }) => ({ requestId: live.id(), id, revision });
const opens = (key: string) =>
  live.ask(checkStreamKey, { key }, media).then(
    ({ broadcastId }) => broadcastId,
    () => 'nothing',
  );
const revocations = (id: Ulid) =>
  live.service.events(streamKeyRevoked.type).filter(({ subject }) => subject === id).length;

describe('a stream key', () => {
  it('opens its broadcast, has 128 bits, and is written nowhere', async () => {
    const { id, revision } = await somePlanned(live, []);
    const { key, server } = await live.ask(issueStreamKey, on({ id, revision }));
    expect(Buffer.from(key, 'base64url')).toHaveLength(16);
    expect(server).toMatch(/^rtmp:/);
    expect(await opens(key)).toBe(id);
    const stored = await live.service.get(Database).connection.collection('broadcasts').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(key);
    expect(JSON.stringify([live.service.events(), live.service.log.lines])).not.toContain(key);
  });

  it('is the same for a repeated request of the same person only', async () => {
    const { id, revision } = await somePlanned(live, []);
    const request = on({ id, revision });
    const issued = await live.ask(issueStreamKey, request);
    expect(await live.ask(issueStreamKey, request)).toEqual(issued);
    const somebody = officialAt(COUNTY, 'county-official');
    expect(await live.refusal(issueStreamKey, request, somebody)).toBe('request.key-reused');
  });

  it('replaces the one before, which media is told to cut', async () => {
    const { id, revision } = await somePlanned(live, []);
    const first = await live.ask(issueStreamKey, on({ id, revision }));
    const second = await live.ask(issueStreamKey, on({ id, revision: first.revision }));
    expect([await opens(first.key), await opens(second.key)]).toEqual(['nothing', id]);
    await eventually(() => expect(revocations(id)).toBe(1));
  });

  it('opens nothing once it is revoked or its broadcast is over', async () => {
    const one = await somePlanned(live, []);
    const issued = await live.ask(issueStreamKey, on(one));
    await live.ask(revokeStreamKey, on({ ...one, revision: issued.revision }));
    expect(await opens(issued.key)).toBe('nothing');
    expect((await live.ask(readBroadcast, { id: one.id })).hasKey).toBe(false);

    const other = await somePlanned(live, []);
    const { key, revision } = await live.ask(issueStreamKey, on(other));
    await live.ask(cancelBroadcast, on({ ...other, revision }));
    expect(await opens(key)).toBe('nothing');
    await eventually(() => expect([revocations(one.id), revocations(other.id)]).toEqual([1, 1]));
    expect(await live.refusal(issueStreamKey, on({ ...other, revision: revision + 1 }))).toBe('live.move');
  });
});
