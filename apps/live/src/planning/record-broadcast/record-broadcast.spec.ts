import {
  broadcastRecorded,
  listShowings,
  readCalendar,
  readProduct,
  recordBroadcast,
} from '@nuanxin/contracts/live';
import { HOUR, somePlan, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const ago = (hours: number) => live.clock.after(-hours * HOUR).toISOString();

describe('a broadcast of the past', () => {
  it('is entered as one that has ended, once, and takes no pieces', async () => {
    const { id: productId } = await someProduct(live, { stock: 30 });
    const plan = await somePlan(live, [{ productId, quantity: 20 }], { startsAt: ago(50), endsAt: ago(48) });
    const first = await live.ask(recordBroadcast, plan);
    const again = await live.ask(recordBroadcast, plan);
    expect(first).toMatchObject({ state: 'ended', wentOnAirAt: plan.startsAt, endedAt: plan.endsAt });
    expect(again.id).toBe(first.id);
    expect((await live.ask(readProduct, { id: productId })).stock).toBe(30);
    const told = live.service.events(broadcastRecorded.type).filter(({ subject }) => subject === first.id);
    expect(told).toHaveLength(1);
    const { items } = await live.ask(readCalendar, { from: ago(60).slice(0, 10), to: ago(0).slice(0, 10) });
    expect(items.map(({ broadcastId }) => broadcastId)).toContain(first.id);
    const shown = await live.ask(listShowings, {});
    expect(JSON.stringify(shown)).not.toContain(first.id);
  });

  it('cannot lie ahead', async () => {
    const { id: productId } = await someProduct(live);
    const plan = await somePlan(live, [{ productId }]);
    expect(await live.refusal(recordBroadcast, plan)).toBe('request.invalid');
  });
});
