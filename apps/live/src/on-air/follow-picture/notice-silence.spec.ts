import type { Ulid } from '@nuanxin/contracts/kernel';
import { broadcastInterrupted, broadcastResumed, readBroadcast } from '@nuanxin/contracts/live';
import { pictureAlive, streamStopped } from '@nuanxin/contracts/media';
import { Ticks } from '@nuanxin/platform/messaging';
import { eventually, type TestService } from '@nuanxin/platform/testing';
import { pictureArrives, someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { TickRounds } from '../make-ticks/tick-rounds';

let live: LiveUnderTest;
beforeAll(async () => (live = await startLive()));
afterAll(() => live.close());

const stateOf = async (id: Ulid) => (await live.ask(readBroadcast, { id })).state;
const told = (id: Ulid) =>
  live.service
    .events()
    .filter(({ subject }) => subject === id)
    .map(({ type }) => type)
    .filter((type) => type === broadcastInterrupted.type || type === broadcastResumed.type);

async function onAir() {
  const { id: productId } = await someProduct(live);
  const { id } = await someOnAir(live, [{ productId }]);
  const streamId = await pictureArrives(live, id);
  await pass(0);
  return { id, streamId };
}

/** Goes round every second, in each replica. */
async function pass(seconds: number, replicas: readonly TestService[] = [live.service]): Promise<void> {
  for (let second = 0; second <= seconds; second++) {
    if (second > 0) live.clock.advance(1000);
    for (const replica of replicas) await replica.get(TickRounds).run();
  }
}

/** Media says that the picture arrives, and every replica has heard it. */
async function sign(broadcastId: Ulid, streamId: Ulid): Promise<void> {
  const heard = new Promise<void>((hear) => {
    const stop = live.service.get(Ticks).watch(pictureAlive, broadcastId, () => (stop(), hear()));
  });
  live.service.get(Ticks).publish(pictureAlive, broadcastId, {
    broadcastId,
    streamId,
    at: live.clock.instant(),
  });
  await heard;
}

describe('a broadcast of whose picture media says nothing', () => {
  it('is interrupted after 15 seconds, is told once, and goes on when the same picture shows itself', async () => {
    const { id, streamId } = await onAir();
    await pass(10);
    await sign(id, streamId);
    await pass(15);
    expect(await stateOf(id)).toBe('on-air');
    await pass(5);
    expect(await stateOf(id)).toBe('interrupted');
    await sign(id, streamId);
    await pass(0);
    expect(await stateOf(id)).toBe('on-air');
    await eventually(() => expect(told(id)).toEqual([broadcastInterrupted.type, broadcastResumed.type]));
  });

  it('goes on when a new publisher comes, whatever is said late of the one before', async () => {
    const { id, streamId } = await onAir();
    await pass(16);
    expect(await stateOf(id)).toBe('interrupted');
    const died = live.clock.instant();
    await pictureArrives(live, id);
    await live.say(streamStopped, { broadcastId: id, streamId, at: died, reason: 'restarted' });
    await sign(id, streamId);
    await pass(3);
    expect(await stateOf(id)).toBe('on-air');
  });

  it('is not interrupted while we ourselves hear nothing', async () => {
    const { id } = await onAir();
    live.bus.setConnected(false);
    await pass(20);
    live.bus.setConnected(true);
    await pass(14);
    expect(await stateOf(id)).toBe('on-air');
  });

  it('is interrupted by the one replica that makes its ticks', async () => {
    const { id } = await onAir();
    const other = await live.replica();
    await pass(16, [live.service, other]);
    expect(await stateOf(id)).toBe('interrupted');
    expect(other.log.named('picture.silent')).toEqual([]);
    await eventually(() => expect(told(id)).toEqual([broadcastInterrupted.type]));
  });
});
