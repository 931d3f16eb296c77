import { SystemClock } from '@nuanxin/platform/kernel';
import { NoObserver, Rpc } from '@nuanxin/platform/messaging';
import {
  dropDatabase,
  freshName,
  mongodbUri,
  publicCaller,
  RecordingLog,
  someId,
  testBroker,
} from '@nuanxin/platform/testing';
import { greet } from './slow-service';

/** An environment for the services of one spec, apart from every other on the same servers, and a way to ask them. */
export async function surroundings() {
  const broker = await testBroker();
  const [log, clock] = [new RecordingLog(), new SystemClock()];
  const bus = await broker.connect('gateway', log);
  const rpc = new Rpc(bus, clock, log, new NoObserver());
  const env = {
    MONGODB_URI: mongodbUri(),
    NATS_URL: broker.url,
    NATS_NAMESPACE: broker.namespace,
    DATABASE_PREFIX: freshName('run').slice(0, 28),
    LOG_LEVEL: 'silent',
    GREETING: '你好',
  };
  return {
    env,
    /** The greeting, `after` so many milliseconds. */
    ask: async (after = 0) => {
      const call = {
        caller: publicCaller(),
        requestId: someId(),
        locale: 'en',
        deadline: clock.after(5000),
      } as const;
      return (await rpc.ask(greet, { after }, call)).greeting;
    },
    clear: async () => {
      await dropDatabase(`${env.DATABASE_PREFIX}_live`);
      await bus.close();
      await broker.close();
    },
  };
}

export type Surroundings = Awaited<ReturnType<typeof surroundings>>;
