// node tools/run.mjs tools/drills/endurance.ts [--minutes 60] [--viewers 1000] [--players 10] [--comments 5]: a broadcast of an hour. Its
// picture comes through the RTMP door, viewers hold sockets on one gateway, some on a second one, and write comments (so many a second in
// all), players fetch every segment, a buyer buys. No service may grow once it is warm, no tick and no comment may be missed, and both
// gateways must show the same. Build first (node tools/build.mjs).
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Broadcast, placeOrder, readStudioSnapshot } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { memoryOf } from '../bench/memory-of';
import { RunningService } from '../bench/running-service';
import { Viewer } from '../bench/viewer';
import { CountyStall } from './county-stall';
import { EverySegment } from './every-segment';
import { heapKept, INSPECTED } from './heap-kept';
import { insist, type Reasons } from './insist';
import { interruption } from './interruption';
import { MemoryCourse } from './memory-course';
import { buyerAt, oneOrder } from './one-buyer';
import { type RunningStack, startRealStack } from './real-stack';
import { SameTicks } from './same-ticks';
import { shownAsListed } from './shown-as-listed';
import { Talkers } from './talkers';
import { tellFindings } from './tell-findings';

const LOOK_EVERY_MS = 15_000;
const TELL_EVERY = 8;
const ELSEWHERE = 20;
const SERVICES = ['identity', 'live', 'media', 'organization', 'gateway'];
/** A service counts as warm after this part of the time. */
const WARM = 1 / 8;
/** What was said last is shown by then. */
const SETTLED_MS = 3_000;

interface Wanted {
  readonly minutes: number;
  readonly viewers: number;
  readonly players: number;
  readonly comments: number;
}

const clock = new SystemClock();
const ids = new SystemIds(clock);
const interrupted = interruption();
const askedAgain: Reasons = new Map();

async function run(stack: RunningStack, wanted: Wanted): Promise<boolean> {
  const stall = new CountyStall(stack, ids, clock);
  const { service: second, line: listening } = await RunningService.start(
    'gateway',
    { ...stack.environmentOf('gateway'), NODE_OPTIONS: '', HTTP_PORT: '0', OPS_PORT: '0' },
    'http.listening',
  );
  try {
    const broadcast = await stall.open();
    const same = new SameTicks(clock);
    await join(stack.httpUrl, broadcast, wanted.viewers, same);
    await join(String(listening['address']), broadcast, ELSEWHERE, same);
    const players = new EverySegment(stack.httpUrl, broadcast.id);
    await players.play(wanted.players);
    const talkers = new Talkers(stack, ids, askedAgain);
    await talkers.signIn();
    const course = new MemoryCourse();
    const look = async () => {
      // Somebody is in the studio all the time: a session that rests would end after half an hour.
      await insist(askedAgain, () => stall.official.ask(readStudioSnapshot, { id: broadcast.id }));
      for (const part of SERVICES) course.resident(part, memoryOf(stack.pidOf(part) ?? 0).resident);
      course.resident('second gateway', memoryOf(second.pid).resident);
      const said = talkers.written.length;
      return `${course.now()}  ${same.seen} ticks  ${said} comments  ${players.fetched} segments`;
    };
    const collect = async () => {
      for (const part of SERVICES) course.kept(part, await heapKept(stack.home.logs, part));
    };
    let over = false;
    const [bought] = await Promise.all([
      lastFor(wanted, stack, broadcast, look, collect).finally(() => (over = true)),
      talkers.writeUntil(() => over, broadcast.id, wanted.comments),
    ]);
    await pause(SETTLED_MS);
    players.stop();
    await collect();
    const { totals } = await stall.official.ask(readStudioSnapshot, { id: broadcast.id });
    console.log(course.table());
    console.log(
      `from its making to a viewer: tick ${same.delays.ticks.told}, comment ${same.delays.comments.told}`,
    );
    if (askedAgain.size > 0) console.log('asked again', Object.fromEntries(askedAgain));
    return tellFindings([
      { rule: 'the memory of each service stays as it was when warm', wrong: course.growth() },
      {
        rule: `each of ${wanted.viewers + ELSEWHERE} viewers got every tick, in order`,
        wrong: same.missing(),
      },
      { rule: 'each of them was shown every comment', wrong: same.lost() },
      { rule: 'both gateways showed the same', wrong: same.differences() },
      ...(await shownAsListed(same, stall.official, broadcast.id, talkers.written)),
      { rule: 'every player got every segment, in order', wrong: players.wrong() },
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
  whenWarm: () => Promise<void>,
): Promise<number> {
  const buyer = await buyerAt(stack, ids);
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / (minutes * 60_000);
  let [bought, warm] = [0, false];
  while (passed() < 1) {
    await Promise.race([pause(LOOK_EVERY_MS), interrupted]);
    const order = oneOrder(broadcast, ids);
    await insist(askedAgain, () => buyer.ask(placeOrder, order));
    bought++;
    const said = await look();
    if (bought % TELL_EVERY === 1) console.log(said);
    if (warm || passed() < WARM) continue;
    warm = true;
    await whenWarm();
  }
  return bought;
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: text, viewers: text, players: text, comments: text } });
const stack = await startRealStack({ separate: true, env: { RATE_LIMIT_SCALE: '1000', ...INSPECTED } });
let held = false;
try {
  held = await run(stack, {
    minutes: Number(values.minutes ?? 60),
    viewers: Number(values.viewers ?? 1_000),
    players: Number(values.players ?? 10),
    comments: Number(values.comments ?? 5),
  });
} finally {
  await stack.stop();
}
console.log(held ? 'It lasts.' : 'Something did not hold.');
process.exit(held ? 0 : 1);
