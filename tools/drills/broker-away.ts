// node tools/run.mjs tools/drills/broker-away.ts [--minutes 5] [--rate 20]: the broker under a real stack is ended for some
// minutes. Work that reaches a service's aggregates goes on being acknowledged; the backlog must then reach the stream within
// 30 s, each event once and in the order of its aggregate. Whoever comes through the gateway meanwhile is told to try again,
// and the same request afterwards has its effect once. Build first (node tools/build.mjs).
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listOrders, placeOrder, readBroadcast } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { ownBroker, type OwnBroker } from '../nats/broker';
import { CountyStall } from './county-stall';
import { insist } from './insist';
import { interruption } from './interruption';
import { buyerAt, oneOrder } from './one-buyer';
import { OutboxWrites } from './outbox-writes';
import { asItLies, type RunningStack, startRealStack } from './real-stack';
import { tellFindings } from './tell-findings';
import { askMeanwhile, unclear } from './try-again';

const DRAINED_WITHIN_MS = 30_000;
const ANSWERED_WITHIN_MS = 6_000;
const AWAY = 'service.unavailable';

const clock = new SystemClock();
const ids = new SystemIds(clock);
const interrupted = interruption();

/** A broker that no supervisor brings back, with the program and the settings of ours; it knows no users. */
async function brokerOfOurs(): Promise<OwnBroker> {
  const { provideBroker } = await asItLies<typeof import('../dev/provision/broker')>('provision/broker.ts');
  const { plainConfiguration } =
    await asItLies<typeof import('../dev/stack/broker-part')>('stack/broker-part.ts');
  const { defaultHome } = await asItLies<typeof import('../dev/home')>('home.ts');
  const { value } = await provideBroker(defaultHome(), () => undefined, {
    ...process.env,
    NATS_URL: undefined,
  });
  if (value.kind !== 'program') throw new Error('the drill needs a nats-server that it can end itself');
  process.env['NATS_SERVER'] = value.command.join(' ');
  return ownBroker(({ port, store }) => plainConfiguration(port, store));
}

async function run(stack: RunningStack, broker: OwnBroker, minutes: number, rate: number): Promise<boolean> {
  const stall = new CountyStall(stack, ids, clock);
  const writes = await OutboxWrites.open(broker.url, stack.mongodbUri, clock, ids);
  try {
    const broadcast = await stall.open();
    const buyer = await buyerAt(stack, ids);
    writes.begin(rate);
    await pause(2_000);
    await broker.kill();
    const before = writes.total;
    const order = oneOrder(broadcast, ids);
    const end = performance.now() + minutes * 60_000;
    const asking = askMeanwhile(
      () => performance.now() < end,
      () => buyer.ask(placeOrder, order),
    );
    const met = await Promise.race([asking, interrupted]);
    await writes.end();
    const backlog = writes.total - before;
    console.log(
      `away ${minutes} min: ${backlog} writes acknowledged, ${met.refused.get(AWAY) ?? 0} orders told to try again`,
    );

    await broker.start();
    const from = performance.now();
    await writes.untilDrained();
    const drained = performance.now() - from;
    console.log(`drained after ${(drained / 1_000).toFixed(1)} s`);
    const placed = await insist(new Map(), () => buyer.ask(placeOrder, order));
    const again = await insist(new Map(), () => buyer.ask(placeOrder, order));
    console.log(`the order went through after ${((performance.now() - from) / 1_000).toFixed(1)} s`);
    const { items } = await stall.official.ask(listOrders, { broadcastId: broadcast.id, limit: 200 });
    await pause(20_000);
    const { state } = await stall.official.ask(readBroadcast, { id: broadcast.id });
    const rules = [
      {
        rule: 'whoever asked meanwhile was told at once to try again',
        wrong: [
          ...unclear(met, [AWAY], ANSWERED_WITHIN_MS),
          ...(met.answers > 0 ? ['an order was acknowledged without a broker'] : []),
        ],
      },
      {
        rule: 'the backlog drained within 30 s',
        wrong: drained > DRAINED_WITHIN_MS ? [`${drained} ms`] : [],
      },
      {
        rule: `each of ${writes.total} events is in the stream once, in the order of its aggregate`,
        wrong: await writes.differences(),
      },
      {
        rule: 'the same request afterwards had its effect once',
        wrong: items.length === 1 && placed.id === again.id ? [] : [`${items.length} orders`],
      },
      {
        rule: 'the broadcast is on air, for its picture never went',
        wrong: state === 'on-air' ? [] : [state],
      },
    ];
    return tellFindings(rules);
  } finally {
    await stall.close();
    await writes.close();
  }
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: text, rate: text } });
const broker = await brokerOfOurs();
let held = false;
try {
  const env = { NATS_URL: broker.url, RATE_LIMIT_SCALE: '1000' };
  const stack = await startRealStack({ separate: true, env });
  try {
    held = await run(stack, broker, Number(values.minutes ?? 5), Number(values.rate ?? 20));
  } finally {
    await stack.stop();
  }
} finally {
  await broker.remove();
}
console.log(held ? 'Nothing lost, nothing doubled, in order.' : 'Something did not hold.');
process.exit(held ? 0 : 1);
