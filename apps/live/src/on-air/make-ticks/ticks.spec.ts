import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  audienceTicked,
  endBroadcast,
  placeOrder,
  readAudienceSnapshot,
  readBroadcast,
  readStudioSnapshot,
  type StudioTick,
  showProduct,
  studioTicked,
  viewersCounted,
} from '@nuanxin/contracts/live';
import { Ticks } from '@nuanxin/platform/messaging';
import { eventually, officialAt, publicCaller, type TestService, worker } from '@nuanxin/platform/testing';
import { someOnAir, somePlanned, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { someOrder } from '../../testing/orders';
import { TOWNSHIP } from '../../testing/stand-in-identity';
import { TickRounds } from './tick-rounds';

let live: LiveUnderTest;
let productId: Ulid;
beforeAll(async () => {
  live = await startLive();
  productId = (await someProduct(live, { stock: 10_000 })).id;
});
afterAll(() => live.close());

const round = async (replica: TestService = live.service) => {
  live.clock.advance(500);
  await replica.get(TickRounds).run();
};

async function watched() {
  const broadcast = await someOnAir(live, [{ productId }]);
  const ticks: StudioTick[] = [];
  live.service.get(Ticks).watch(studioTicked, broadcast.id, (tick) => ticks.push(tick));
  await round();
  await eventually(() => expect(ticks).toHaveLength(1));
  return { broadcast, ticks, buy: (quantity = 1) => order(broadcast.id, quantity) };
}
const order = (id: Ulid, quantity: number) =>
  live.ask(placeOrder, someOrder(live, id, productId, { quantity }), worker());

describe('a tick', () => {
  it('folds all that happened since the last one, as the lists show it', async () => {
    const { broadcast, ticks, buy } = await watched();
    await Promise.all([buy(), buy(2), buy(3)]);
    await live.ask(showProduct, { requestId: live.id(), id: broadcast.id, productId });
    await round();
    await eventually(() => expect(ticks).toHaveLength(2));
    const [first, second] = ticks;
    expect(second).toMatchObject({
      seq: (first?.seq ?? 0) + 1,
      state: 'on-air',
      showing: productId,
      stock: { [productId]: { left: 14, sold: 6 } },
      totals: (await live.ask(readBroadcast, { id: broadcast.id })).totals,
    });
    expect(second?.orders.map(({ buyer }) => buyer)).toEqual(['欧阳**', '欧阳**', '欧阳**']);
    expect(JSON.stringify(ticks)).not.toMatch(/小红|138123456/);
  });

  it('comes only when something changed, and every five seconds as a sign of life', async () => {
    const { ticks, buy } = await watched();
    for (let rounds = 0; rounds < 4; rounds++) await round();
    await buy();
    await round();
    await eventually(() => expect(ticks).toHaveLength(2));
    for (let rounds = 0; rounds < 10; rounds++) await round();
    await eventually(() => expect(ticks).toHaveLength(3));
  });

  it('adds the viewers of all gateways up and forgets a gateway that is gone', async () => {
    const { broadcast, ticks } = await watched();
    const count = (gatewayId: string, viewers: number) =>
      live.service
        .get(Ticks)
        .publish(viewersCounted, broadcast.id, { broadcastId: broadcast.id, gatewayId, viewers });
    count('one', 300);
    count('two', 40);
    await eventually(async () => {
      await round();
      expect(ticks.at(-1)?.viewers).toBe(340);
    });
    live.clock.advance(5_000);
    count('two', 41);
    await eventually(async () => {
      await round();
      expect(ticks.at(-1)?.viewers).toBe(41);
    });
  });

  it('is made by one replica at a time, and goes on counting in another one', async () => {
    const { ticks, buy } = await watched();
    const other = await live.replica();
    await buy();
    await round(other);
    await round();
    await eventually(() => expect(ticks).toHaveLength(2));
    live.clock.advance(3_000);
    await buy();
    await round(other);
    await eventually(() => expect(ticks).toHaveLength(3));
    await round();
    const numbers = ticks.map(({ seq }) => seq);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('tells viewers once more when the broadcast has ended', async () => {
    const { broadcast } = await watched();
    const states: string[] = [];
    live.service.get(Ticks).watch(audienceTicked, broadcast.id, ({ state }) => states.push(state));
    await live.ask(endBroadcast, { requestId: live.id(), id: broadcast.id, revision: broadcast.revision });
    await round();
    await eventually(() => expect(states).toEqual(['ended']));
    await round();
    expect(states).toEqual(['ended']);
  });
});

describe('a snapshot', () => {
  it('is the picture of the newest tick, under its number', async () => {
    const { broadcast, ticks, buy } = await watched();
    await buy(2);
    await round();
    await eventually(() => expect(ticks).toHaveLength(2));
    const snapshot = await live.ask(readStudioSnapshot, { id: broadcast.id });
    expect(snapshot).toEqual({ ...ticks.at(-1), at: snapshot.at });
    const seen = await live.ask(readAudienceSnapshot, { id: broadcast.id }, publicCaller());
    expect(seen).toMatchObject({ seq: snapshot.seq, stock: snapshot.stock });
    expect(seen).not.toHaveProperty('orders');
  });

  it('is refused to viewers before the check, and to officials from elsewhere', async () => {
    const { id } = await somePlanned(live, []);
    expect(await live.refusal(readAudienceSnapshot, { id }, publicCaller())).toBe('record.absent');
    const elsewhere = officialAt(TOWNSHIP, 'county-official');
    expect(await live.refusal(readStudioSnapshot, { id }, elsewhere)).toBe('record.absent');
  });
});
