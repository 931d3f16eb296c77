// node tools/run.mjs tools/drills/endurance.ts [--minutes 60] [--viewers 1000] [--players 10]: a broadcast of an hour. Its picture comes through the
// RTMP door, viewers hold sockets on one gateway, some on a second one, players fetch every segment, a buyer buys. The memory of each
// service must not grow once it is warm, no tick may be missed, and both gateways must show the same. Build first (node tools/build.mjs).
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Broadcast, placeOrder, readStudioSnapshot } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { memoryOf } from '../bench/memory-of';
import { RunningService } from '../bench/running-service';
import { Viewer } from '../bench/viewer';
import { DemoViewers } from '../demo/demo-viewers';
import { CountyStall } from './county-stall';
import { interruption } from './interruption';
import { MemoryCourse } from './memory-course';
import { buyerAt, oneOrder } from './one-buyer';
import { type RunningStack, startRealStack } from './real-stack';
import { SameTicks } from './same-ticks';
import { tellFindings } from './tell-findings';

const LOOK_EVERY_MS = 15_000;
const TELL_EVERY = 8;
const ELSEWHERE = 20;
const SERVICES = ['identity', 'live', 'media', 'gateway'];

interface Wanted {
  readonly minutes: number;
  readonly viewers: number;
  readonly players: number;
}

const clock = new SystemClock();
const ids = new SystemIds(clock);
const interrupted = interruption();

async function run(stack: RunningStack, wanted: Wanted): Promise<boolean> {
  const stall = new CountyStall(stack, ids, clock);
  const { service: second, line: listening } = await RunningService.start(
    'gateway',
    { ...stack.environmentOf('gateway'), HTTP_PORT: '0', OPS_PORT: '0' },
    'http.listening',
  );
  try {
    const broadcast = await stall.open();
    const same = new SameTicks();
    await join(stack.httpUrl, broadcast, wanted.viewers, same);
    await join(String(listening['address']), broadcast, ELSEWHERE, same);
    const playing = new DemoViewers(stack.httpUrl, broadcast.id);
    await playing.join(wanted.players);
    const course = new MemoryCourse();
    const bought = await lastFor(wanted, stack, broadcast, async () => {
      // Somebody is in the studio all the time: a session that rests would end after half an hour.
      await stall.official.ask(readStudioSnapshot, { id: broadcast.id });
      for (const part of SERVICES) course.note(part, memoryOf(stack.pidOf(part) ?? 0).resident);
      course.note('second gateway', memoryOf(second.pid).resident);
      return `${course.now()}  ${same.seen} ticks  ${playing.seen.segments} segments, ${playing.seen.failures} failed`;
    });
    playing.leave();
    const { totals } = await stall.official.ask(readStudioSnapshot, { id: broadcast.id });
    console.log(course.table());
    return tellFindings([
      { rule: 'the memory of each service stays as it was when warm', wrong: course.growth() },
      {
        rule: `each of ${wanted.viewers + ELSEWHERE} viewers got every tick, in order`,
        wrong: same.missing(),
      },
      { rule: 'both gateways showed the same', wrong: same.differences() },
      {
        rule: 'every segment was there for the players',
        wrong: playing.seen.failures === 0 ? [] : [`${playing.seen.failures} failed`],
      },
      {
        rule: 'all that was bought is in the totals',
        wrong: totals.orders === bought ? [] : [`${totals.orders}, not ${bought}`],
      },
    ]);
  } finally {
    await stall.close();
    await second.stop();
  }
}

async function join(origin: string, { id }: Broadcast, count: number, same: SameTicks): Promise<void> {
  for (let viewer = 0; viewer < count; viewer++) same.follow(origin, await Viewer.watch(origin, id));
}

/** A piece is bought at every look; gives how many were. */
async function lastFor(
  { minutes }: Wanted,
  stack: RunningStack,
  broadcast: Broadcast,
  look: () => Promise<string>,
): Promise<number> {
  const buyer = await buyerAt(stack, ids);
  const end = performance.now() + minutes * 60_000;
  let bought = 0;
  while (performance.now() < end) {
    await Promise.race([pause(LOOK_EVERY_MS), interrupted]);
    await buyer.ask(placeOrder, oneOrder(broadcast, ids));
    bought++;
    const said = await look();
    if (bought % TELL_EVERY === 1) console.log(said);
  }
  return bought;
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: text, viewers: text, players: text } });
const stack = await startRealStack({ separate: true, env: { RATE_LIMIT_SCALE: '1000' } });
let held = false;
try {
  held = await run(stack, {
    minutes: Number(values.minutes ?? 60),
    viewers: Number(values.viewers ?? 1_000),
    players: Number(values.players ?? 10),
  });
} finally {
  await stack.stop();
}
console.log(held ? 'It lasts.' : 'Something did not hold.');
process.exit(held ? 0 : 1);
