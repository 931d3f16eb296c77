import fc from 'fast-check';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  askRefund,
  type Broadcast,
  cancelOwnOrder,
  completeOrder,
  decideRefund,
  placeOrder,
  readDailySales,
  readReconciliation,
  recordDailySales,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { officialAt, worker } from '@nuanxin/platform/testing';
import { someOnAir, someProduct } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { someOrder } from '../../testing/orders';
import {
  csvOf,
  deliver,
  imported,
  type Signer,
  someLine,
  somePlatform,
  someSigner,
} from '../../testing/selling-platforms';
import { OTHER_TOWNSHIP } from '../../testing/stand-in-identity';
import { bundleWorkers, removeWorkers } from '../../testing/workers';
import { BroadcastSales } from '../broadcast-sales';

// Each of its broadcasts takes two sheets in.
jest.setTimeout(180_000);

let live: LiveUnderTest;
let productId: Ulid;
let webhook: { id: Ulid; signer: Signer };
let sheets: Ulid;

beforeAll(async () => {
  bundleWorkers();
  live = await startLive();
  productId = (await someProduct(live, { stock: 1_000_000 })).id;
  const platform = await somePlatform(live, productId);
  webhook = { id: platform.id, signer: await someSigner(live, platform) };
  sheets = (await somePlatform(live, productId, { name: '拼多多' })).id;
});
afterAll(async () => {
  await live.close();
  removeWorkers();
});

interface Sold {
  readonly by: 'portal' | 'webhook' | 'import';
  readonly pieces: number;
  /** Of what was paid, in hundredths; on the portal anything above 50 is a cancelled order, above 25 a refunded one. */
  readonly back: number;
  readonly again: boolean;
}

const anySold: fc.Arbitrary<Sold> = fc.record({
  by: fc.constantFrom('portal', 'webhook', 'import'),
  pieces: fc.integer({ min: 1, max: 5 }),
  back: fc.integer({ min: 0, max: 100 }),
  again: fc.boolean(),
});

const PRICE = 9_900;
const refundOf = ({ pieces, back }: Sold) => Math.floor((pieces * PRICE * back) / 100);
const wallClock = () =>
  new Date(live.clock.now().getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');

async function onPortal({ id }: Broadcast, { pieces, back }: Sold): Promise<void> {
  const buyer = worker();
  const order = await live.ask(placeOrder, someOrder(live, id, productId, { quantity: pieces }), buyer);
  const on = ({ revision }: { revision: number }) => ({ requestId: live.id(), id: order.id, revision });
  if (back > 50) await live.ask(cancelOwnOrder, on(order), buyer);
  else if (back > 25) {
    const completed = await live.ask(completeOrder, on(order));
    const asked = await live.ask(askRefund, { ...on(completed), reason: '收到时已经破损' }, buyer);
    await live.ask(decideRefund, { ...on(asked), accept: true, note: '已退现金' });
  }
}

async function byWebhook(sold: Sold): Promise<void> {
  const sale = someLine(live, { quantity: sold.pieces, amountFen: sold.pieces * PRICE });
  const amountFen = refundOf(sold);
  const told =
    amountFen === 0 ? sale : { ...sale, refunds: [{ no: 'R1', at: live.clock.instant(), amountFen }] };
  await deliver(live, webhook.signer, [sale]);
  for (let times = sold.again ? 2 : 1; times > 0; times--) await deliver(live, webhook.signer, [told]);
}

async function bySheet(all: readonly Sold[]): Promise<void> {
  const rows = all.flatMap((sold, n) => {
    const [orderNo, refund] = [`S${live.id()}`, refundOf(sold)];
    const sale = [orderNo, '1', 'TEA', sold.pieces, (sold.pieces * PRICE) / 100, wallClock(), '', '', '', ''];
    const back = [orderNo, '1', '', '', '', wallClock(), '', `R${n}`, (refund / 100).toFixed(2), ''];
    return [
      sale,
      ...(sold.again ? [sale] : []),
      ...(refund > 0 ? [back] : []),
      ...(sold.again && refund > 0 ? [back] : []),
    ];
  });
  if (rows.length === 0) return;
  const { progress } = await imported(live, sheets, csvOf(rows));
  expect(progress.bad).toBe(0);
  await imported(live, sheets, csvOf(rows));
}

describe('the reconciliation of a broadcast', () => {
  it('adds up to the fen, whatever was ordered, cancelled, refunded and told again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySold, { minLength: 1, maxLength: 8 }), async (all) => {
        // A later broadcast would take the sales of an earlier one that is still on air.
        live.clock.advance(3600_000);
        const broadcast = await someOnAir(live, [{ productId, quantity: 200, limitPerBuyer: 99 }]);
        const of = (by: Sold['by']) => all.filter((sold) => sold.by === by);
        for (const sold of of('portal')) await onPortal(broadcast, sold);
        for (const sold of of('webhook')) await byWebhook(sold);
        await bySheet(of('import'));
        const outside = all.filter(({ by }) => by !== 'portal');
        const counted = [...outside, ...of('portal').filter(({ back }) => back <= 50)];
        const pieces = counted.reduce((sum, sold) => sum + sold.pieces, 0);
        const given = of('portal').filter(({ back }) => back > 25 && back <= 50);
        const refundFen =
          outside.reduce((sum, sold) => sum + refundOf(sold), 0) +
          given.reduce((sum, sold) => sum + sold.pieces * PRICE, 0);
        const { total, sources, differenceFen } = await live.ask(readReconciliation, { id: broadcast.id });
        expect(total).toEqual({
          orders: counted.length,
          pieces,
          grossFen: pieces * PRICE,
          refundFen,
          netFen: pieces * PRICE - refundFen,
        });
        expect(sources.reduce((sum, { netFen }) => sum + netFen, 0)).toBe(total.netFen);
        expect(differenceFen).toBe(total.netFen);
        const lines = await live.service.get(BroadcastSales).lines(broadcast.id);
        expect(lines.reduce((sum, line) => sum + line.grossFen - line.refundFen, 0)).toBe(total.netFen);
        expect(lines.every(({ productName }) => productName === '狗牯脑茶')).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('is nothing to officials of elsewhere', async () => {
    const { id } = await someOnAir(live, [{ productId }]);
    expect(await live.refusal(readReconciliation, { id }, officialAt(OTHER_TOWNSHIP, 'unit-official'))).toBe(
      'record.absent',
    );
  });
});

describe('sales day by day', () => {
  it('come from all sources, and a told total stands aside where lines are known', async () => {
    const tea = (await someProduct(live, { stock: 1_000 })).id;
    const platform = await somePlatform(live, tea);
    const signer = await someSigner(live, platform);
    const { id } = await someOnAir(live, [{ productId: tea }]);
    await live.ask(placeOrder, someOrder(live, id, tea, { quantity: 3 }), worker());
    await deliver(live, signer, [someLine(live)]);
    const today = dayOf(live.clock.now());
    const before = dayOf(live.clock.after(-24 * 3600_000));
    const days = [before, today].map((day) => ({ day, pieces: 50, salesFen: 500_000, refundFen: 1_000 }));
    const request = { requestId: live.id(), productId: tea, platformId: platform.id, days };
    expect(await live.ask(recordDailySales, request)).toEqual({ recorded: 2 });
    expect(await live.ask(recordDailySales, request)).toEqual({ recorded: 2 });
    expect((await live.ask(readDailySales, { productId: tea, from: before, to: today })).days).toEqual([
      { day: before, pieces: 50, salesFen: 500_000, refundFen: 1_000 },
      { day: today, pieces: 5, salesFen: 3 * PRICE + 19_800, refundFen: 0 },
    ]);
    expect(await live.refusal(readDailySales, { productId: tea, from: today, to: before })).toBe(
      'request.invalid',
    );
  });
});
