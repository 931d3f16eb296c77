// node tools/run.mjs tools/bench/fan-out.ts [viewers]: live data from NATS through the real gateway to many viewers, against a
// bare `ws` broadcast of one frame per fact; orders alone, then orders and comments. NATS_URL and MONGODB_URI name the servers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Controller, Module } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type AudienceTick, audienceTicked, readAudienceSnapshot } from '@nuanxin/contracts/live';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { Answers, NatsBus, Ticks } from '@nuanxin/platform/messaging';
import { testService } from '@nuanxin/platform/testing';
import { Delays } from './delays';
import { line } from './measure';
import { QuietLog } from './quiet-log';
import { RunningService } from './running-service';
import { ShownFacts } from './shown-facts';
import { Viewer } from './viewer';

/** Comments that are new in a tick: five to six a second. */
const TALK = 3;
const ROUND_MS = 3_000;
const ROUNDS = 3;
const TICKS_AT_PACE = 30;
const PACE_MS = 500;
const RATIO_GOAL = 3;
const P99_GOAL_MS = 60;
const viewersWanted = Number(process.argv[2] ?? 1_000);

const clock = new SystemClock();
const ids = new SystemIds(clock);
const silent = new ShownFacts(ids, clock, viewersWanted, 0);
const talking = new ShownFacts(ids, clock, viewersWanted, TALK);

@Controller()
class Snapshot {
  @Answers(readAudienceSnapshot)
  async run({ id }: RequestOf<typeof readAudienceSnapshot>): Promise<AudienceTick> {
    return (id === talking.broadcastId ? talking : silent).tick(0);
  }
}

@Module({ controllers: [Snapshot] })
class LiveStandIn {}

/** Sends one thing after the other, each when all viewers have the one before; things per second. */
async function delivered(viewers: readonly Viewer[], frames: number, send: () => void): Promise<number> {
  const begun = performance.now();
  let rounds = 0;
  while (performance.now() - begun < ROUND_MS) {
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
const listeners: Viewer[] = [];
while (listeners.length < viewersWanted) listeners.push(await Viewer.listen(`ws://127.0.0.1:${port}`));

/** Whether all goals are reached with this kind of facts. */
async function reached(what: string, shown: ShownFacts): Promise<boolean> {
  const viewers: Viewer[] = [];
  while (viewers.length < viewersWanted)
    viewers.push(await Viewer.watch(String(listening['address']), shown.broadcastId));
  let seq = 0;
  const sendTick = () => ticks.publish(audienceTicked, shown.broadcastId, shown.tick(++seq));
  const facts = shown.each();
  const perRound = shown.perTick * viewersWanted;
  const ratios: number[] = [];
  let [mine, theirs] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    mine = (await delivered(viewers, 1, sendTick)) * perRound;
    theirs = (await delivered(listeners, shown.perTick, () => bare.send({ facts }))) * perRound;
    ratios.push(mine / theirs);
  }
  const ratio = ratios.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  const name = `${what} to ${viewersWanted} viewers, facts/s folded ${shown.perTick} to a tick, against a frame per fact`;
  const folded = line(name, mine, theirs, ratio, RATIO_GOAL);

  const delays = new Delays();
  for (const viewer of viewers)
    viewer.onTick = (text) =>
      delays.note(clock.now().getTime() - Date.parse(/"at":"([^"]+)"/.exec(text)?.[1] ?? ''));
  for (let tick = 0; tick < TICKS_AT_PACE; tick++) {
    sendTick();
    await wait(PACE_MS);
  }
  const p99 = delays.percentile(0.99);
  const lost = TICKS_AT_PACE * viewersWanted - delays.count;
  const paced = `${what}, delay at 2 ticks/s, p99 in ms, against what is allowed`;
  const prompt = line(paced, p99, P99_GOAL_MS, P99_GOAL_MS / p99, 1);
  console.log(`${what}, ticks lost  ${lost}  0`);
  for (const viewer of viewers) viewer.leave();
  return folded && prompt && lost === 0;
}

const goals = [await reached('orders', silent), await reached('orders and comments', talking)];
for (const listener of listeners) listener.leave();
bare.kill();
await gateway.stop();
await live.close();
await bus.close();
process.exit(goals.every(Boolean) ? 0 : 1);
