import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  broadcastEnded,
  broadcastInterrupted,
  broadcastResumed,
  broadcastStarted,
  checkBroadcast,
  endBroadcast,
  readBroadcast,
  readProduct,
  startBroadcast,
  streamKeyRevoked,
} from '@nuanxin/contracts/live';
import { streamStopped } from '@nuanxin/contracts/media';
import { eventually } from '@nuanxin/platform/testing';
import { pictureArrives, someOnAir, somePlanned, someProduct, someReady } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const on = ({ id, revision }: { id: Ulid; revision: number }) => ({ requestId: live.id(), id, revision });
const stateOf = async (id: Ulid) => (await live.ask(readBroadcast, { id })).state;
const told = (id: Ulid) =>
  live.service
    .events()
    .filter(({ subject }) => subject === id)
    .map(({ type }) => type);

async function pictureGoes(broadcastId: Ulid, streamId: Ulid): Promise<void> {
  live.clock.advance(1000);
  await live.say(streamStopped, { broadcastId, streamId, at: live.clock.instant(), reason: 'lost' });
}

describe('a broadcast', () => {
  it('goes from its plan over the check and the first picture to its end', async () => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const planned = await somePlanned(live, [{ productId, quantity: 20 }]);
    expect(await live.refusal(startBroadcast, on(planned))).toBe('live.move');
    await expect(live.ask(checkBroadcast, on(planned))).rejects.toMatchObject({
      code: 'live.not-ready',
      details: { reasons: ['has-key'] },
    });
    const ready = await someReady(live, [{ productId, quantity: 10 }]);
    expect(await live.refusal(startBroadcast, on(ready))).toBe('live.no-picture');
    await pictureArrives(live, ready.id);
    const started = await live.ask(startBroadcast, on(ready));
    expect(started).toMatchObject({ state: 'on-air', picture: 'arriving', hasKey: true });
    const ended = await live.ask(endBroadcast, on(started));
    expect(ended).toMatchObject({ state: 'ended', hasKey: false, offers: [{ sold: 0 }] });
    expect((await live.ask(readProduct, { id: productId })).stock).toBe(10);
    await eventually(() =>
      expect(told(ready.id)).toEqual(
        expect.arrayContaining([broadcastStarted.type, broadcastEnded.type, streamKeyRevoked.type]),
      ),
    );
    expect(await live.refusal(endBroadcast, on(ended))).toBe('live.move');
  });

  it('is interrupted while the picture is away, and the official’s next click still fits', async () => {
    const { id: productId } = await someProduct(live);
    const started = await someOnAir(live, [{ productId }]);
    const { id } = started;
    const stream = await pictureArrives(live, id);
    await pictureGoes(id, stream);
    await eventually(async () => expect(await stateOf(id)).toBe('interrupted'));
    await pictureArrives(live, id, stream);
    await eventually(async () => expect(await stateOf(id)).toBe('on-air'));
    await eventually(() =>
      expect(told(id).slice(-2)).toEqual([broadcastInterrupted.type, broadcastResumed.type]),
    );
    expect((await live.ask(endBroadcast, on(started))).state).toBe('ended');
  });

  it('is not interrupted by late news of an older stream', async () => {
    const { id: productId } = await someProduct(live);
    const { id } = await someOnAir(live, [{ productId }]);
    const older = await pictureArrives(live, id);
    const newer = await pictureArrives(live, id);
    await pictureGoes(id, older);
    await pictureGoes(id, live.id());
    await eventually(async () => expect(await stateOf(id)).toBe('interrupted'));
    expect(told(id).filter((type) => type === broadcastInterrupted.type)).toHaveLength(1);
    expect(newer > older).toBe(true);
  });
});
