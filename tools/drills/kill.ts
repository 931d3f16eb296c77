// node tools/run.mjs tools/drills/kill.ts [--kills 30] [--seconds 900] [--buyers 8]: `kill -9` of any process of a real stack,
// again and again while people buy; at the end nothing may be lost and nothing doubled. Build first (node tools/build.mjs).
import { parseArgs } from 'node:util';
import type { Broadcast } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { PortalCodes } from '../demo/portal-codes';
import { CountyStall } from './county-stall';
import { DrillBuyer, type Told } from './drill-buyer';
import { findings } from './findings';
import { interruption } from './interruption';
import { RandomKills } from './random-kills';
import { type RunningStack, startRealStack } from './real-stack';
import { tellFindings } from './tell-findings';
import { untilHeard } from './until-heard';

const BETWEEN_ORDERS_MS = 100;

interface Wanted {
  readonly kills: number;
  readonly seconds: number;
  readonly buyers: number;
}

const clock = new SystemClock();
const ids = new SystemIds(clock);
const interrupted = interruption();

async function run(stack: RunningStack, wanted: Wanted): Promise<boolean> {
  const stall = new CountyStall(stack, ids, clock);
  const told: Told = { orders: new Map(), refusals: [], askedAgain: new Map() };
  try {
    const broadcast = await stall.open();
    console.log(`on air  ${stack.httpUrl}`);
    const killed = await killWhileBuying(stack, broadcast, told, wanted);
    await stall.end(broadcast.id, told.askedAgain);
    await untilHeard(stall, told);
    console.log(`${killed} kills  ${summary(told)}`);
    const found = await findings(stall.official, stall.auditor, broadcast.id, told.orders);
    const all = [...found, { rule: 'nobody was refused what was to be had', wrong: told.refusals }];
    return tellFindings(all);
  } finally {
    await stall.close();
  }
}

/** Gives how many kills there were: fewer than wanted when the time was over before. */
async function killWhileBuying(
  stack: RunningStack,
  broadcast: Broadcast,
  told: Told,
  { kills, seconds, buyers: count }: Wanted,
): Promise<number> {
  const buyers = Array.from(
    { length: count },
    (_, number) => new DrillBuyer(stack.httpUrl, number, ids, told),
  );
  const codes = new PortalCodes(stack.home.logs);
  for (const buyer of buyers) await buyer.signIn(codes);
  let isOver = false;
  const buying = Promise.all(
    buyers.map((buyer) => buyer.buyUntil(() => isOver, broadcast, BETWEEN_ORDERS_MS)),
  );
  const killing = new RandomKills(stack, ids);
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  try {
    while (done < kills && performance.now() < end) {
      const { part, backAfterMs } = await Promise.race([killing.one(), failureOf(buying), interrupted]);
      done++;
      const back = `back after ${(backAfterMs / 1_000).toFixed(1)} s`;
      console.log(`kill ${done} of ${kills}  ${part.padEnd(8)}  ${back}  ${summary(told)}`);
    }
  } finally {
    isOver = true;
  }
  await buying;
  return done;
}

/** Never gives anything; fails when the buyers do. */
function failureOf(buying: Promise<unknown>): Promise<never> {
  return new Promise((_, fail) => void buying.catch(fail));
}

function summary({ orders, refusals, askedAgain }: Told): string {
  const again = [...askedAgain.values()].reduce((sum, times) => sum + times, 0);
  return `${orders.size} orders acknowledged, ${again} requests asked again, ${refusals.length} refused`;
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { kills: text, seconds: text, buyers: text } });
const stack = await startRealStack({ separate: true, env: { RATE_LIMIT_SCALE: '1000' } });
let held = false;
try {
  held = await run(stack, {
    kills: Number(values.kills ?? 30),
    seconds: Number(values.seconds ?? 900),
    buyers: Number(values.buyers ?? 8),
  });
} finally {
  await stack.stop();
}
console.log(held ? 'Nothing lost, nothing doubled.' : 'Something was lost or doubled.');
process.exit(held ? 0 : 1);
