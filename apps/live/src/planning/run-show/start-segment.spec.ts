import type { AskOf, Ulid } from '@nuanxin/contracts/kernel';
import {
  type Broadcast,
  checkBroadcast,
  issueStreamKey,
  listBroadcasts,
  listOwnOrders,
  placeOrder,
  type planBroadcast,
  readBroadcast,
  readStudioSnapshot,
  startBroadcast,
  startSegment,
} from '@nuanxin/contracts/live';
import { officialAt, worker } from '@nuanxin/platform/testing';
import { pictureArrives, somePlanned, someProduct, streamerOf } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { someOrder } from '../../testing/orders';
import { TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
let tea: Ulid;
beforeAll(async () => {
  live = await startLive();
  tea = (await someProduct(live, { stock: 10_000 })).id;
});
afterAll(() => live.close());

type Segments = NonNullable<AskOf<typeof planBroadcast>['segments']>;

async function onAir(segments: Segments): Promise<Broadcast> {
  const planned = await somePlanned(live, [{ productId: tea, priceFen: 9_900, limitPerBuyer: 5 }], {
    segments,
  });
  const about = { requestId: live.id(), id: planned.id };
  const { revision } = await live.ask(
    issueStreamKey,
    { ...about, revision: planned.revision },
    await streamerOf(live, planned),
  );
  const ready = await live.ask(checkBroadcast, { requestId: live.id(), id: planned.id, revision });
  await pictureArrives(live, planned.id);
  return live.ask(startBroadcast, { requestId: live.id(), id: planned.id, revision: ready.revision });
}
const begin = (id: Ulid, segmentId?: Ulid) =>
  live.ask(startSegment, { requestId: live.id(), id, ...(segmentId ? { segmentId } : {}) });
const show = () => [
  { id: live.id(), title: '开场', minutes: 10, script: '乡亲们好' },
  { id: live.id(), title: '限时', minutes: 20, productId: tea, priceFen: 8_800, limitPerBuyer: 2 },
];

describe('a part of the run of show', () => {
  it('puts its product on air, and its price and limit hold for whoever buys from then on', async () => {
    const segments = show();
    const { id, revision } = await onAir(segments);
    const buyer = worker();
    await live.ask(placeOrder, someOrder(live, id, tea, { quantity: 5 }), buyer);
    const begun = await begin(id, segments[1]?.id);
    expect(begun).toMatchObject({
      revision,
      showing: tea,
      segment: { id: segments[1]?.id, startedAt: live.clock.instant() },
      offers: [{ priceFen: 8_800, limitPerBuyer: 2 }],
    });
    const other = worker();
    expect(await live.refusal(placeOrder, someOrder(live, id, tea, { quantity: 3 }), other)).toBe(
      'live.over-limit',
    );
    const { totalFen } = await live.ask(placeOrder, someOrder(live, id, tea, { quantity: 2 }), other);
    expect(totalFen).toBe(17_600);
    const { totals } = await live.ask(readBroadcast, { id });
    expect(totals).toMatchObject({ orders: 2, pieces: 7, salesFen: 5 * 9_900 + 17_600 });
    const [old] = (await live.ask(listOwnOrders, {}, buyer)).items;
    expect(old?.priceFen).toBe(9_900);
  });

  it('is seen in the studio’s tick, and none is on once it is cleared', async () => {
    const segments = show();
    const { id } = await onAir(segments);
    await begin(id, segments[0]?.id);
    const { segment, showing } = await live.ask(readStudioSnapshot, { id });
    expect([segment?.id, showing]).toEqual([segments[0]?.id, undefined]);
    expect(await begin(id)).not.toHaveProperty('segment');
  });

  it('begins on air only, is one of the plan, and is none of a neighbour’s business', async () => {
    const segments = show();
    const planned = await somePlanned(live, [{ productId: tea }], { segments });
    const [first] = segments;
    const request = (id: Ulid, segmentId = first?.id ?? '') => ({ requestId: live.id(), id, segmentId });
    expect(await live.refusal(startSegment, request(planned.id))).toBe('live.move');
    const { id } = await onAir(segments);
    expect(await live.refusal(startSegment, request(id, live.id()))).toBe('request.invalid');
    const elsewhere = officialAt(TOWNSHIP, 'county-official');
    expect(await live.refusal(startSegment, request(id), elsewhere)).toBe('record.absent');
  });

  it('keeps the newest of many prices that are set at once', async () => {
    const many = [8_100, 8_200, 8_300, 8_400].map((priceFen) => {
      return { id: live.id(), title: '限时', minutes: 5, productId: tea, priceFen };
    });
    const { id } = await onAir(many);
    await Promise.all(many.map((segment) => begin(id, segment.id)));
    const { offers } = await live.ask(readBroadcast, { id });
    const order = await live.ask(placeOrder, someOrder(live, id, tea), worker());
    expect(order.priceFen).toBe(offers[0]?.priceFen);
  });
});

it('a list leaves the scripts out', async () => {
  const { id } = await somePlanned(live, [], { segments: show().slice(0, 1) });
  const listed = (await live.ask(listBroadcasts, {})).items.find((each) => each.id === id);
  expect(listed?.segments).toMatchObject([{ title: '开场', script: '' }]);
  expect((await live.ask(readBroadcast, { id })).segments[0]?.script).toBe('乡亲们好');
});
