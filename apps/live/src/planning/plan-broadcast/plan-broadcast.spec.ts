import {
  broadcastChanged,
  broadcastPlanned,
  cancelBroadcast,
  changeBroadcast,
  listBroadcasts,
  planBroadcast,
  readBroadcast,
  readProduct,
} from '@nuanxin/contracts/live';
import { officialAt } from '@nuanxin/platform/testing';
import {
  HOUR,
  someChange,
  somePlan,
  somePlanned,
  someProduct,
  someRoom,
  someStreamer,
} from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { OTHER_TOWNSHIP, TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const stockOf = async (id: string) => (await live.ask(readProduct, { id })).stock;

describe('planning a broadcast', () => {
  it('sets the pieces aside and tells of it once', async () => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const { id, state, offers } = await somePlanned(live, [{ productId, quantity: 20 }]);
    expect(state).toBe('planned');
    expect(offers).toMatchObject([{ name: '狗牯脑茶', left: 20, sold: 0 }]);
    expect(await stockOf(productId)).toBe(10);
    const told = live.service.events(broadcastPlanned.type).filter(({ subject }) => subject === id);
    expect(told).toHaveLength(1);
  });

  it('answers a repetition alike and takes nothing twice', async () => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const plan = await somePlan(live, [{ productId, quantity: 20 }]);
    const answers = await Promise.all([1, 2, 3].map(() => live.refusal(planBroadcast, plan)));
    expect(answers).toContain(undefined);
    await live.ask(planBroadcast, plan);
    await live.sweep();
    expect(await stockOf(productId)).toBe(10);
  });

  it('holds nothing when one of its products is short', async () => {
    const tea = await someProduct(live, { stock: 30 });
    const oil = await someProduct(live, { stock: 5, name: '山茶油' });
    const plan = await somePlan(live, [
      { productId: tea.id, quantity: 20 },
      { productId: oil.id, quantity: 6 },
    ]);
    expect(await live.refusal(planBroadcast, plan)).toBe('live.sold-out');
    expect([await stockOf(tea.id), await stockOf(oil.id)]).toEqual([30, 5]);
    expect(await live.refusal(readBroadcast, { id: plan.requestId })).toBe('record.absent');
    const free = await somePlan(live, [], { roomId: plan.roomId });
    expect(await live.refusal(planBroadcast, free)).toBeUndefined();
  });

  it('gives a slot of a room to one of many who want it at once', async () => {
    const { id: roomId } = await someRoom(live);
    const plans = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        somePlan(live, [], {
          roomId,
          startsAt: live.clock.after(HOUR + place * 60_000).toISOString(),
          endsAt: live.clock.after(3 * HOUR).toISOString(),
        }),
      ),
    );
    const refusals = await Promise.all(plans.map((plan) => live.refusal(planBroadcast, plan)));
    expect(refusals.filter((code) => code === undefined)).toHaveLength(1);
    expect(refusals.filter((code) => code === 'live.slot-taken')).toHaveLength(7);
  });

  it('names the fields that cannot be', async () => {
    const { id } = await someProduct(live);
    const startsAt = live.clock.after(2 * HOUR).toISOString();
    const plan = await somePlan(live, [{ productId: live.id() }, { productId: id }, { productId: id }], {
      startsAt,
    });
    const refused = live.ask(planBroadcast, { ...plan, endsAt: startsAt });
    await expect(refused).rejects.toMatchObject({
      code: 'request.invalid',
      details: {
        fields: [
          { path: 'endsAt', rule: 'after-start' },
          { path: 'offers.0.productId', rule: 'absent' },
          { path: 'offers.2.productId', rule: 'repeated' },
        ],
      },
    });
  });
});

describe('changing a plan', () => {
  it('moves pieces and slot to what the new plan needs', async () => {
    const tea = await someProduct(live, { stock: 30 });
    const oil = await someProduct(live, { stock: 30 });
    const planned = await somePlanned(live, [{ productId: tea.id, quantity: 20 }]);
    const change = await someChange(live, planned, [{ productId: oil.id, quantity: 25 }]);
    const changed = await live.ask(changeBroadcast, change);
    expect(changed.revision).toBe(planned.revision + 1);
    expect([await stockOf(tea.id), await stockOf(oil.id)]).toEqual([30, 5]);
    expect(await live.ask(changeBroadcast, change)).toEqual(changed);
    expect(live.service.events(broadcastChanged.type)).toHaveLength(1);
    const inTheOldRoom = await somePlan(live, [], { roomId: planned.room.id });
    expect(await live.refusal(planBroadcast, inTheOldRoom)).toBeUndefined();
  });

  it('leaves everything as it was when the new plan cannot be', async () => {
    const tea = await someProduct(live, { stock: 30 });
    const planned = await somePlanned(live, [{ productId: tea.id, quantity: 20 }]);
    const change = await someChange(live, planned, [{ productId: tea.id, quantity: 31 }]);
    expect(await live.refusal(changeBroadcast, change)).toBe('live.sold-out');
    expect(await live.ask(readBroadcast, { id: planned.id })).toEqual(planned);
    expect(await stockOf(tea.id)).toBe(10);
    const inItsRoom = await somePlan(live, [], { roomId: planned.room.id });
    expect(await live.refusal(planBroadcast, inItsRoom)).toBe('live.slot-taken');
  });

  it('lets one of two who saw the same edition win, and shows the other what is there', async () => {
    const planned = await somePlanned(live, []);
    const changeTo = async (title: string) =>
      live.refusal(changeBroadcast, { ...(await someChange(live, planned, [])), title });
    const refusals = await Promise.all([changeTo('金桔专场'), changeTo('板鸭专场')]);
    expect(refusals.sort()).toEqual(['record.stale', undefined]);
  });
});

it('cancelling gives pieces and slot back', async () => {
  const { id: productId } = await someProduct(live, { stock: 30 });
  const { id, revision, room } = await somePlanned(live, [{ productId, quantity: 20 }]);
  const cancelled = await live.ask(cancelBroadcast, { requestId: live.id(), id, revision });
  expect(cancelled.state).toBe('cancelled');
  expect(await stockOf(productId)).toBe(30);
  expect(await live.refusal(planBroadcast, await somePlan(live, [], { roomId: room.id }))).toBeUndefined();
});

describe('an official of a township', () => {
  const there = officialAt(TOWNSHIP, 'unit-official');
  const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');

  it('plans for it, and is not seen from the next one', async () => {
    const { id: streamerId } = await someStreamer(live, { organizationId: TOWNSHIP });
    const plan = await somePlan(live, [], { organizationId: TOWNSHIP, streamerId });
    const { id } = await live.ask(planBroadcast, plan, there);
    expect(await live.refusal(readBroadcast, { id }, elsewhere)).toBe('record.absent');
    const listed = await live.ask(listBroadcasts, {}, elsewhere);
    expect(listed.items.map((broadcast) => broadcast.id)).not.toContain(id);
    expect((await live.ask(listBroadcasts, {})).items.map((broadcast) => broadcast.id)).toContain(id);
  });

  it('plans for no other one, and sells nothing of it', async () => {
    const { id: productId } = await someProduct(live, { organizationId: OTHER_TOWNSHIP });
    const foreign = await somePlan(live, [], { organizationId: OTHER_TOWNSHIP });
    const { id: streamerId } = await someStreamer(live, { organizationId: TOWNSHIP });
    const own = { organizationId: TOWNSHIP, streamerId };
    const borrowed = await somePlan(live, [{ productId }], own);
    expect(await live.refusal(planBroadcast, foreign, there)).toBe('record.absent');
    expect(await live.refusal(planBroadcast, borrowed, there)).toBe('request.invalid');
  });
});
