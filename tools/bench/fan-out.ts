// node tools/run.mjs tools/bench/fan-out.ts [viewers]: live data from NATS through the real gateway to many viewers, against a
// bare `ws` broadcast of one frame per fact. NATS_URL and MONGODB_URI name the servers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Controller, Module } from '@nestjs/common';
import { type AudienceTick, audienceTicked, readAudienceSnapshot } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { Answers, NatsBus, Ticks } from '@nuanxin/platform/messaging';
import { testService } from '@nuanxin/platform/testing';
import { line } from './measure';
import { QuietLog } from './quiet-log';
import { RunningService } from './running-service';
import { Viewer } from './viewer';

/** Orders that one tick of half a second folds: a brisk broadcast takes twenty a second. */
const FACTS_PER_TICK = 10;
const ROUND_MS = 3_000;
const ROUNDS = 3;
const TICKS_AT_PACE = 30;
const PACE_MS = 500;
const P99_GOAL_MS = 60;
const viewersWanted = Number(process.argv[2] ?? 1_000);

const clock = new SystemClock();
const ids = new SystemIds(clock);
const broadcastId = ids.ulid();
const products = Array.from({ length: FACTS_PER_TICK }, () => ids.ulid());
const fact = (sold: number) => ({ left: 1_000_000 - sold, sold, priceFen: 9_900 });

function tickOf(seq: number): AudienceTick {
  const stock = Object.fromEntries(products.map((id) => [id, fact(seq)]));
  const told = { viewers: viewersWanted, stock, comments: [], showings: [] };
  return { broadcastId, seq, at: clock.instant(), state: 'on-air', ...told };
}

@Controller()
class Snapshot {
  @Answers(readAudienceSnapshot)
  async run(): Promise<AudienceTick> {
    return tickOf(0);
  }
}

@Module({ controllers: [Snapshot] })
class LiveStandIn {}

/** Sends one thing after the other, each when all viewers have the one before; things per second. */
async function delivered(
  viewers: readonly Viewer[],
  milliseconds: number,
  frames: number,
  send: () => void,
): Promise<number> {
  const begun = performance.now();
  let rounds = 0;
  while (performance.now() - begun < milliseconds) {
    const wanted = viewers.map(({ received }) => received + frames);
    send();
    while (viewers.some(({ received }, place) => received < (wanted[place] ?? 0)))
      await new Promise(setImmediate);
    rounds++;
  }
  return (rounds * 1_000) / (performance.now() - begun);
}

const log = new QuietLog();
const url = process.env['NATS_URL'] ?? 'nats://127.0.0.1:4222';
const bus = await NatsBus.connect({ service: 'live', url }, log);
const live = await testService({ service: 'live', module: LiveStandIn, bus, clock });
const ticks = new Ticks(bus, log);
const env = { HTTP_PORT: '0', RATE_LIMIT_SCALE: '1000', DATABASE_PREFIX: `bench-${process.pid}` };
const { service: gateway, line: listening } = await RunningService.start('gateway', env, 'http.listening');
const bare = fork(path.resolve('tools/bench/bare-broadcast.mjs'));
const [{ port }] = (await once(bare, 'message')) as [{ port: number }];

const viewers: Viewer[] = [];
while (viewers.length < viewersWanted)
  viewers.push(await Viewer.watch(String(listening['address']), broadcastId));
const listeners: Viewer[] = [];
while (listeners.length < viewersWanted) listeners.push(await Viewer.listen(`ws://127.0.0.1:${port}`));

let seq = 0;
const sendTick = () => ticks.publish(audienceTicked, broadcastId, tickOf(++seq));
const facts = products.map((productId) => ({ broadcastId, productId, ...fact(0) }));
const ratios: number[] = [];
let [mine, theirs] = [0, 0];
for (let round = 0; round < ROUNDS; round++) {
  mine = (await delivered(viewers, ROUND_MS, 1, sendTick)) * FACTS_PER_TICK * viewersWanted;
  theirs =
    (await delivered(listeners, ROUND_MS, FACTS_PER_TICK, () => bare.send({ facts }))) *
    FACTS_PER_TICK *
    viewersWanted;
  ratios.push(mine / theirs);
}
const ratio = ratios.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
const name = `fan-out to ${viewersWanted} viewers, facts/s folded ${FACTS_PER_TICK} to a tick, against a frame per fact`;
const folded = line(name, mine, theirs, ratio, 3);

const delays: number[] = [];
for (const viewer of viewers) {
  viewer.onTick = (text) =>
    delays.push(clock.now().getTime() - Date.parse(/"at":"([^"]+)"/.exec(text)?.[1] ?? ''));
}
for (let tick = 0; tick < TICKS_AT_PACE; tick++) {
  sendTick();
  await wait(PACE_MS);
}
const p99 = delays.toSorted((one, other) => one - other)[Math.floor(delays.length * 0.99)] ?? Infinity;
const lost = TICKS_AT_PACE * viewersWanted - delays.length;
const prompt = line(
  'fan-out delay at 2 ticks/s, p99 in ms, against what is allowed',
  p99,
  P99_GOAL_MS,
  P99_GOAL_MS / p99,
  1,
);
console.log(`ticks lost  ${lost}  0`);

for (const each of [...viewers, ...listeners]) each.leave();
bare.kill();
await gateway.stop();
await live.close();
await bus.close();
process.exit(folded && prompt && lost === 0 ? 0 : 1);
