// node tools/run.mjs tools/bench/gateway-round-trip.ts: HTTP → gateway → NATS → service and back, against Nest's defaults. NATS_URL names the broker.
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '@nuanxin/platform/kernel';
import { NatsBus, NoObserver, Rpc } from '@nuanxin/platform/messaging';
import { echo, type EchoBody, echoBody, openEcho } from './echo-service';
import { HttpLanes } from './http-lanes';
import { compare, perSecond } from './measure';
import { nestDefaults, type Pair, portOf } from './nest-defaults';
import { QuietLog } from './quiet-log';

const IN_FLIGHT = 64;
const ROUND = 1500;

const url = process.env['NATS_URL'] ?? 'nats://127.0.0.1:4222';
const namespace = `bench-${process.pid}`;

async function ours(): Promise<Pair> {
  const clock = new SystemClock();
  const log = new QuietLog();
  const answering = await NatsBus.connect({ service: 'live', url, namespace }, log);
  const asking = await NatsBus.connect({ service: 'gateway', url, namespace }, log);
  const service = await openEcho(answering);
  const rpc = new Rpc(asking, clock, log, new NoObserver());
  const { id } = echoBody;

  @Controller()
  class Door {
    @Post('echo')
    echo(@Body() body: EchoBody): Promise<EchoBody> {
      const caller = { kind: 'worker', accountId: id, sessionId: id } as const;
      return rpc.ask(echo, body, { caller, requestId: id, locale: 'zh-CN', deadline: clock.after(5000) });
    }
  }

  @Module({ controllers: [Door] })
  class GatewayModule {}

  const gateway = await NestFactory.create<NestFastifyApplication>(GatewayModule, new FastifyAdapter(), {
    logger: false,
  });
  await gateway.listen(0, '127.0.0.1');
  const close = async () => {
    await gateway.close();
    await service.close();
    await Promise.all([answering.close(), asking.close()]);
  };
  return { port: portOf(gateway), close };
}

const pairs = [await ours(), await nestDefaults(url, `${namespace}.echo`)];
const lanes = await Promise.all(pairs.map(({ port }) => HttpLanes.open(port, '/echo', echoBody, IN_FLIGHT)));
const [mine, theirs] = lanes as [HttpLanes, HttpLanes];
const reached = await compare({
  name: "gateway → service echo, 64 in flight, requests/s, against Nest's defaults",
  goal: 1.3,
  ours: () => perSecond(IN_FLIGHT, ROUND, () => mine.send()),
  baseline: () => perSecond(IN_FLIGHT, ROUND, () => theirs.send()),
});
for (const lane of lanes) lane.close();
for (const pair of pairs) await pair.close();
process.exit(reached ? 0 : 1);
