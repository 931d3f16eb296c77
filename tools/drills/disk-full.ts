// node tools/run.mjs tools/drills/disk-full.ts [--seconds 60] [--megabytes 448]: the disk under broker, database and pictures is
// filled up while people buy. Whoever asks meanwhile is told so or told to try again, quickly; once there is room again all
// goes on, and nothing that was acknowledged is lost. NATS switches its streams off when its disk is full, so the broker is
// started again then, as docs/operations/running.md tells operators. As root. Build first (node tools/build.mjs).
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { placeOrder } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { PortalCodes } from '../demo/portal-codes';
import { CountyStall } from './county-stall';
import { DrillBuyer, type Told } from './drill-buyer';
import { findings } from './findings';
import { insist } from './insist';
import { interruption } from './interruption';
import { buyerAt, oneOrder } from './one-buyer';
import { type RunningStack, startRealStack } from './real-stack';
import { SmallDisk, whyNoDisk } from './small-disk';
import { drillHome } from './start-stores';
import { tellFindings } from './tell-findings';
import { askMeanwhile, unclear } from './try-again';
import { untilHeard } from './until-heard';

const BUYERS = 4;
const BETWEEN_ORDERS_MS = 20;
const ANSWERED_WITHIN_MS = 12_000;
const BEFORE_AND_AFTER_MS = 10_000;
const CLEAR = ['service.unavailable', 'service.storage-full'];

const clock = new SystemClock();
const ids = new SystemIds(clock);
const interrupted = interruption();

async function run(stack: RunningStack, disk: SmallDisk, seconds: number): Promise<boolean> {
  const stall = new CountyStall(stack, ids, clock);
  const told: Told = { orders: new Map(), refusals: [], askedAgain: new Map() };
  try {
    const broadcast = await stall.open();
    const buyers = Array.from({ length: BUYERS }, (_, at) => new DrillBuyer(stack.httpUrl, at, ids, told));
    const codes = new PortalCodes(stack.home.logs);
    for (const buyer of buyers) await buyer.signIn(codes);
    const timed = await buyerAt(stack, ids);
    let order = oneOrder(broadcast, ids);
    const buyOne = async () => {
      const placed = await timed.ask(placeOrder, order);
      told.orders.set(placed.id, placed);
      order = oneOrder(broadcast, ids);
    };
    let isOver = false;
    const buying = Promise.all(
      buyers.map((buyer) => buyer.buyUntil(() => isOver, broadcast, BETWEEN_ORDERS_MS)),
    );
    const asking = askMeanwhile(() => !isOver, buyOne);
    try {
      await Promise.race([pause(BEFORE_AND_AFTER_MS), interrupted]);
      const before = told.orders.size;
      disk.fill();
      console.log(`full after ${before} orders`);
      await Promise.race([pause(seconds * 1_000), interrupted]);
      console.log(`${told.orders.size - before} orders went through nevertheless`);
      disk.free();
      const restarts = stack.restartsOf('broker');
      stack.kill('broker', 'SIGTERM');
      await stack.untilRestarted('broker', restarts + 1);
      console.log('room again, and the broker started again');
      await Promise.race([pause(BEFORE_AND_AFTER_MS), interrupted]);
    } finally {
      disk.free();
      isOver = true;
    }
    await buying;
    const met = await asking;
    await insist(told.askedAgain, buyOne);
    console.log(`an order was answered after ${Math.round(met.slowestMs)} ms at most`);
    for (const [code, times] of told.askedAgain) console.log(`  refused ${code}, ${times} times`);
    const duringFull = new Map(told.askedAgain);
    await stall.end(broadcast.id, told.askedAgain);
    await untilHeard(stall, told);
    console.log(`${told.orders.size} orders acknowledged`);
    const clearly = { ...met, refused: new Map([...met.refused, ...duringFull]) };
    return tellFindings([
      {
        rule: 'whoever asked was told clearly and soon',
        wrong: unclear(clearly, CLEAR, ANSWERED_WITHIN_MS),
      },
      {
        rule: 'somebody was refused, or the drill would prove nothing',
        wrong: duringFull.size > 0 ? [] : ['nobody was'],
      },
      ...(await findings(stall.official, stall.auditor, broadcast.id, told.orders)),
      { rule: 'nobody was refused for good what was to be had', wrong: told.refusals },
    ]);
  } finally {
    await stall.close();
  }
}

const obstacle = whyNoDisk();
if (obstacle) {
  console.error(obstacle);
  process.exit(2);
}
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seconds: text, megabytes: text } });
const home = await drillHome(`disk-full-${process.pid}`);
const disk = new SmallDisk(home.data);
let held = false;
try {
  await disk.plugIn(Number(values.megabytes ?? 448));
  try {
    const env = { RATE_LIMIT_SCALE: '1000' };
    const stack = await startRealStack({ separate: true, home: home.root, env });
    try {
      held = await run(stack, disk, Number(values.seconds ?? 60));
    } finally {
      await stack.stop();
    }
  } finally {
    await disk.remove();
  }
} finally {
  rmSync(home.root, { recursive: true, force: true });
}
console.log(held ? 'Told clearly, and nothing lost.' : 'Something did not hold.');
process.exit(held ? 0 : 1);
