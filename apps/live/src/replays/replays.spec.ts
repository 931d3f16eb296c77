import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  broadcastEnded,
  endBroadcast,
  hideReplay,
  listReplays,
  readBroadcast,
  readReplay,
  readShowing,
  replayHidden,
  showProduct,
} from '@nuanxin/contracts/live';
import { recordingKept, recordingRemoved } from '@nuanxin/contracts/media';
import { eventually, officialAt, publicCaller } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { TOWNSHIP } from '../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const DAY_MS = 86_400_000;
const listed = async () => (await live.ask(listReplays, {}, publicCaller())).items.map(({ id }) => id);
const absent = (id: Ulid) => live.refusal(readReplay, { id }, publicCaller());

/** Tea for a minute, then oil; the picture of the second half minute is missing. */
async function recorded() {
  const [tea, oil] = [(await someProduct(live)).id, (await someProduct(live, { name: '山茶油' })).id];
  const { id, revision } = await someOnAir(live, [{ productId: tea }, { productId: oil }]);
  const from = live.clock.now();
  await live.ask(showProduct, { requestId: live.id(), id, productId: tea });
  live.clock.advance(60_000);
  await live.ask(showProduct, { requestId: live.id(), id, productId: oil });
  live.clock.advance(60_000);
  await live.ask(endBroadcast, { requestId: live.id(), id, revision });
  const spans = [
    { startedAt: from.toISOString(), seconds: 30 },
    { startedAt: new Date(from.getTime() + 45_000).toISOString(), seconds: 75 },
  ];
  const until = live.clock.after(30 * DAY_MS).toISOString();
  await live.say(recordingKept, { broadcastId: id, spans, until });
  await eventually(async () =>
    expect((await live.ask(readBroadcast, { id })).replay).toEqual({ seconds: 105, until, hidden: false }),
  );
  return { id, from, tea, oil, until };
}

describe('a replay', () => {
  it('is there for everybody once the recording is kept, with chapters that know of the gap', async () => {
    const { id, tea, oil, from } = await recorded();
    expect(await listed()).toContain(id);
    expect(await live.ask(readShowing, { id }, publicCaller())).toMatchObject({
      state: 'ended',
      replayed: true,
    });
    const replay = await live.ask(readReplay, { id }, publicCaller());
    expect(replay).toMatchObject({ id, seconds: 105, wentOnAirAt: from.toISOString() });
    expect(replay.playback).toMatch(/^\/hls\/.*\/recording\.m3u8$/);
    expect(replay.chapters).toEqual([
      { title: '狗牯脑茶', productId: tea, atSeconds: 0 },
      { title: '山茶油', productId: oil, atSeconds: 45 },
    ]);
    const told = live.service.events(broadcastEnded.type).filter(({ subject }) => subject === id);
    expect(told).toMatchObject([{ data: { onAir: { from: from.toISOString() } } }]);
  });

  it('is hidden and shown again by whoever plans broadcasts there', async () => {
    const { id } = await recorded();
    const { revision } = await live.ask(readBroadcast, { id });
    const hide = { requestId: live.id(), id, revision, hidden: true };
    expect(await live.refusal(hideReplay, hide, officialAt(TOWNSHIP, 'unit-official'))).toBe('record.absent');
    const hidden = await live.ask(hideReplay, hide);
    expect(await live.ask(hideReplay, hide)).toEqual(hidden);
    expect(hidden.replay?.hidden).toBe(true);
    expect((await live.ask(readShowing, { id }, publicCaller())).replayed).toBeUndefined();
    expect(await absent(id)).toBe('record.absent');
    expect(await listed()).not.toContain(id);
    await eventually(() =>
      expect(live.service.events(replayHidden.type).filter(({ subject }) => subject === id)).toHaveLength(1),
    );
    await live.ask(hideReplay, { ...hide, requestId: live.id(), revision: hidden.revision, hidden: false });
    expect(await absent(id)).toBeUndefined();
  });

  it('is gone when the recording is removed, and when its days are over though nobody said so', async () => {
    const [removed, over] = [await recorded(), await recorded()];
    await live.say(recordingRemoved, { broadcastId: removed.id });
    await eventually(async () => expect(await absent(removed.id)).toBe('record.absent'));
    live.clock.advance(30 * DAY_MS);
    expect(await absent(over.id)).toBe('record.absent');
    expect(await listed()).toEqual([]);
  });

  it('is none of a broadcast that was not recorded', async () => {
    const { id, revision } = await someOnAir(live, [{ productId: (await someProduct(live)).id }]);
    expect(await absent(id)).toBe('record.absent');
    const hide = { requestId: live.id(), id, revision, hidden: true };
    expect(await live.refusal(hideReplay, hide)).toBe('live.no-replay');
  });
});
