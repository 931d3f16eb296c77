import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Broadcast, readStudioSnapshot } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { differences, sidesOf } from './add-up';
import { Api } from './api';
import { DemoBuyers } from './demo-buyers';
import { COUNTY_OFFICIAL, SHOW_STREAMER } from './demo-county';
import { DemoShow } from './demo-show';
import { demoStack } from './demo-stack';
import { DemoViewers } from './demo-viewers';
import { LoginsFile } from './logins';
import { PortalCodes } from './portal-codes';

const USAGE = `npm run demo:broadcast -- [--minutes 3] [--viewers 30] [--buyers 6] [--orders-per-minute 60]
Makes a whole broadcast on the stack that runs: a generated video through the RTMP door, viewers with sockets and
players, buyers who sign in by phone; ends it and checks that the money adds up to the fen. Leave the buying to the demo
meanwhile: an order that nobody in it placed is a difference.`;
const PROGRESS_EVERY_MS = 5_000;

interface Wanted {
  readonly minutes: number;
  readonly viewers: number;
  readonly buyers: number;
  readonly ordersPerMinute: number;
}

async function run(wanted: Wanted): Promise<boolean> {
  const stack = demoStack(process.env);
  const clock = new SystemClock();
  const ids = new SystemIds(clock);
  const official = new Api(stack.url);
  const streamer = new Api(stack.url);
  const logins = new LoginsFile(stack.loginsFile);
  await official.signIn(COUNTY_OFFICIAL, logins.password(COUNTY_OFFICIAL));
  await streamer.signIn(SHOW_STREAMER, logins.password(SHOW_STREAMER));
  const buyers = new DemoBuyers(stack.url, new PortalCodes(stack.logs), ids);
  const show = new DemoShow(official, streamer, ids, clock);
  try {
    const broadcast = await show.begin(stack.ffmpeg);
    console.log(`On air: ${broadcast.title} · ${stack.url}/live/${broadcast.id}`);
    const viewers = new DemoViewers(stack.url, broadcast.id);
    await viewers.join(wanted.viewers);
    await perform(wanted, broadcast, { official, buyers, show, viewers });
    viewers.leave();
    await show.end(broadcast);
    const sides = await sidesOf(official, broadcast.id, [...buyers.acknowledged.values()]);
    console.table(sides);
    const wrong = differences(sides);
    for (const line of wrong) console.error(`DIFFERS  ${line}`);
    console.log(wrong.length === 0 ? 'The money adds up to the fen.' : 'The money does not add up.');
    return wrong.length === 0;
  } finally {
    await show.close();
  }
}

interface Cast {
  readonly official: Api;
  readonly buyers: DemoBuyers;
  readonly show: DemoShow;
  readonly viewers: DemoViewers;
}

/** Orders and comments at an even pace until the time is over, and then until the last one is answered. */
async function perform(wanted: Wanted, broadcast: Broadcast, cast: Cast): Promise<void> {
  const { buyers } = cast;
  await buyers.join(0);
  const arriving = arrive(buyers, wanted.buyers);
  const running = new Set<Promise<void>>();
  const end = performance.now() + wanted.minutes * 60_000;
  let [shownAt, turn] = [0, 0];
  while (performance.now() < end) {
    for (const doing of [buyers.buyOne(broadcast), buyers.sayOne(broadcast)]) {
      const done = doing.finally(() => running.delete(done));
      running.add(done);
    }
    if (performance.now() - shownAt > PROGRESS_EVERY_MS) {
      shownAt = performance.now();
      const left = Math.max(0, Math.round((end - shownAt) / 1_000));
      console.log(`${left} s left · ${await progress(broadcast, turn++, cast)}`);
    }
    await pause(60_000 / wanted.ordersPerMinute);
  }
  await Promise.all([...running, arriving]);
}

/** Puts the next product on air and says how things stand; a platform that restarts meanwhile is only reported. */
async function progress(broadcast: Broadcast, turn: number, cast: Cast): Promise<string> {
  const { official, buyers, show, viewers } = cast;
  const { ticks, segments, failures, outOfOrder } = viewers.seen;
  const players = `${ticks} ticks (${outOfOrder} out of order) · ${segments} segments (${failures} failed)`;
  const refused =
    [...buyers.refused].map(([code, times]) => `${times} × ${code}`).join(', ') || 'nothing refused';
  try {
    await show.show(broadcast, turn);
    const { totals, viewers: watching, state } = await official.ask(readStudioSnapshot, { id: broadcast.id });
    const sales = `${totals.orders} orders · ¥${(totals.salesFen / 100).toFixed(2)}`;
    return `${state} · ${watching} viewers · ${buyers.count} buyers · ${sales} · ${players} · ${refused}`;
  } catch (error) {
    return `not to be reached (${error instanceof Error ? error.message : error}) · ${players} · ${refused}`;
  }
}

async function arrive(buyers: DemoBuyers, count: number): Promise<void> {
  for (let number = 1; number < count; number++) await buyers.join(number);
}

const text = { type: 'string' } as const;
const options = { minutes: text, viewers: text, buyers: text, 'orders-per-minute': text };
try {
  const { values } = parseArgs({ options });
  const adds = await run({
    minutes: Number(values.minutes ?? 3),
    viewers: Number(values.viewers ?? 30),
    buyers: Number(values.buyers ?? 6),
    ordersPerMinute: Number(values['orders-per-minute'] ?? 60),
  });
  process.exit(adds ? 0 : 1);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(1);
}
