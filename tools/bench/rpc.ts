// node tools/run.mjs tools/bench/rpc.ts: a service asks a service, 64 in flight, against bare nc.request. NATS_URL names the broker.
import { connect } from '@nats-io/transport-node';
import { type Call, SystemClock } from '@nuanxin/platform/kernel';
import { NatsBus, NoObserver, Rpc } from '@nuanxin/platform/messaging';
import { echo, echoBody, openEcho } from './echo-service';
import { compare, perSecond } from './measure';
import { QuietLog } from './quiet-log';

const IN_FLIGHT = 64;
const ROUND = 1000;

const url = process.env['NATS_URL'] ?? 'nats://127.0.0.1:4222';
const namespace = `bench-${process.pid}`;
const clock = new SystemClock();
const log = new QuietLog();

const answering = await NatsBus.connect({ service: 'live', url, namespace }, log);
const asking = await NatsBus.connect({ service: 'gateway', url, namespace }, log);
const service = await openEcho(answering);
const rpc = new Rpc(asking, clock, log, new NoObserver());
const id = echoBody.id;
const call = (): Call => ({
  caller: { kind: 'worker', accountId: id, sessionId: id },
  requestId: id,
  locale: 'zh-CN',
  deadline: clock.after(5000),
});

const bareAsker = await connect({ servers: url });
const bareAnswerer = await connect({ servers: url });
const bareSubject = `${namespace}.bare`;
bareAnswerer.subscribe(bareSubject, {
  callback: (_error, message) => void message.respond(JSON.stringify(message.json())),
});
await bareAnswerer.flush();

const reached = await compare({
  name: 'rpc: contract-driven ask, 64 in flight, calls/s, against bare nc.request',
  goal: 1.6,
  ours: () => perSecond(IN_FLIGHT, ROUND, () => rpc.ask(echo, echoBody, call())),
  baseline: () =>
    perSecond(IN_FLIGHT, ROUND, async () =>
      (await bareAsker.request(bareSubject, JSON.stringify(echoBody), { timeout: 5000 })).json(),
    ),
});

await service.close();
await Promise.all([answering.close(), asking.close(), bareAsker.close(), bareAnswerer.close()]);
process.exit(reached ? 0 : 1);
