import {
  changeBroadcast,
  endBroadcast,
  planBroadcast,
  placeOrder,
  readBroadcast,
  readProduct,
  startBroadcast,
} from '@nuanxin/contracts/live';
import { worker } from '@nuanxin/platform/testing';
import {
  pictureArrives,
  someChange,
  somePlan,
  somePlanned,
  someProduct,
  someReady,
} from '../../testing/broadcasts';
import { CrashingDatabase } from '../../testing/crashing-database';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { someOrder } from '../../testing/orders';

const crashes = new CrashingDatabase();
let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const stockOf = async (id: string) => (await live.ask(readProduct, { id })).stock;

/** Does `work` while the process dies at its n-th write, then looks for what is left half done. */
async function dyingAt(write: number, work: () => Promise<unknown>): Promise<void> {
  crashes.plan([write]);
  await work();
  crashes.plan([]);
  await live.sweep();
}

describe('a process that dies', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('at write %i of a plan leaves all of it or nothing', async (write) => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const plan = await somePlan(live, [{ productId, quantity: 20 }]);
    await dyingAt(write, () => live.refusal(planBroadcast, plan));
    const refusal = await live.refusal(readBroadcast, { id: plan.requestId });
    expect(await stockOf(productId)).toBe(refusal ? 30 : 10);
    expect((await live.ask(planBroadcast, plan)).offers).toHaveLength(1);
    expect(await stockOf(productId)).toBe(10);
    const sameSlot = await somePlan(live, [], { roomId: plan.roomId });
    expect(await live.refusal(planBroadcast, sameSlot)).toBe('live.slot-taken');
  });

  it.each([2, 3, 4, 6, 8])('at write %i of a change leaves the old plan or the new one', async (write) => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const before = await somePlanned(live, [{ productId, quantity: 10 }]);
    const change = await someChange(live, before, [{ productId, quantity: 25 }]);
    await dyingAt(write, () => live.refusal(changeBroadcast, change));
    const after = await live.ask(readBroadcast, { id: before.id });
    expect(await stockOf(productId)).toBe(after.revision === before.revision ? 20 : 5);
    const inRoom = async (roomId: string) =>
      live.refusal(planBroadcast, await somePlan(live, [], { roomId }));
    expect(await inRoom(after.room.id)).toBe('live.slot-taken');
    const other = after.room.id === before.room.id ? change.roomId : before.room.id;
    expect(await inRoom(other)).toBeUndefined();
  });

  it.each([1, 4, 6, 8])('at write %i of a start and of an end leaves neither half done', async (write) => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const ready = await someReady(live, [{ productId, quantity: 10 }]);
    await pictureArrives(live, ready.id);
    const start = { requestId: live.id(), id: ready.id, revision: ready.revision };
    await dyingAt(write, () => live.refusal(startBroadcast, start));
    const { revision } = await live.ask(startBroadcast, start);
    await live.sweep();
    await live.ask(placeOrder, someOrder(live, ready.id, productId, { quantity: 3 }), worker());
    const end = { requestId: live.id(), id: ready.id, revision };
    await dyingAt(write, () => live.refusal(endBroadcast, end));
    await live.ask(endBroadcast, end);
    await live.sweep();
    expect(await live.refusal(placeOrder, someOrder(live, ready.id, productId), worker())).toBe(
      'live.not-on-sale',
    );
    expect(await stockOf(productId)).toBe(27);
  });
});
