import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import {
  type AskOf,
  type Caller,
  type Contract,
  EventEnvelope,
  type ReplyOf,
} from '@nuanxin/contracts/kernel';
import type { ServiceName } from '@nuanxin/contracts/kernel';
import {
  ConfigModule,
  type Configuration,
  type Environment,
  platformSettings,
} from '@nuanxin/platform/config';
import { type Clock, KernelModule, ManualClock } from '@nuanxin/platform/kernel';
import {
  type Bus,
  ContractTransport,
  MemoryBus,
  MessagingModule,
  NoObserver,
  Rpc,
} from '@nuanxin/platform/messaging';
import { someId } from './callers';
import { RecordingLog } from './recording-log';
import { SpecDatabase, SpecPlatform } from './spec-platform';
import { dropDatabase, freshName, mongodbUri } from './test-database';

type AnyModule = Type | DynamicModule;

export interface TestServiceOptions<TheClock extends Clock> {
  readonly service: ServiceName;
  /** The service's own module. */
  readonly module: AnyModule;
  /** The service's configuration, read from `env`; a database of its own on the server at `MONGODB_URI` comes with it. */
  readonly config?: Configuration;
  readonly env?: Environment;
  /** More that the runtime would give. */
  readonly platform?: readonly AnyModule[];
  /** Share one bus to start several services. */
  readonly bus?: Bus;
  readonly clock?: TheClock;
  /** Milliseconds before each further attempt at an event. */
  readonly waits?: readonly number[];
}

export interface TestService<TheClock extends Clock = ManualClock> {
  readonly bus: Bus;
  readonly clock: TheClock;
  readonly log: RecordingLog;
  /** Asks through the bus, as the gateway would. */
  ask<C extends Contract>(contract: C, request: AskOf<C>, as: Caller): Promise<ReplyOf<C>>;
  /** What the streams keep, oldest first, of one type or of all; over `MemoryBus` only. */
  events(type?: string): EventEnvelope[];
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Ends the service and removes the database that was made for it. */
  close(): Promise<void>;
}

const WITHIN = 5000;
const RETRIES = [5, 10];

/** Starts a service as the runtime does, over a bus in memory unless another is given. */
export async function testService<TheClock extends Clock = ManualClock>(
  options: TestServiceOptions<TheClock>,
): Promise<TestService<TheClock>> {
  const {
    service,
    module,
    platform = [],
    config,
    env = {},
    bus = new MemoryBus(),
    waits = RETRIES,
  } = options;
  const clock = (options.clock ?? new ManualClock()) as TheClock;
  const log = new RecordingLog();
  const configured = config ? [ownDatabase(config, env)] : [];
  const root: DynamicModule = {
    module: class Root {},
    imports: [
      KernelModule.of(clock),
      SpecPlatform.of(service, log),
      MessagingModule.of({ service, bus, waits }),
      ...configured,
      ...platform,
      module,
    ],
  };
  const app = await NestFactory.createMicroservice<AsyncMicroserviceOptions>(root, {
    inject: [ContractTransport],
    useFactory: (strategy: ContractTransport) => ({ strategy }),
    logger: false,
    abortOnError: false,
  });
  await app.listen();
  const rpc = new Rpc(bus, clock, log, new NoObserver());
  return {
    bus,
    clock,
    log,
    ask: (contract, request, caller) =>
      rpc.ask(contract, request, {
        caller,
        requestId: someId(),
        locale: 'zh-CN',
        deadline: clock.after(WITHIN),
      }),
    events: (type = '>') => (bus instanceof MemoryBus ? bus.stored(`event.${type}`) : []).map(parsed),
    get: (token) => app.get(token as Type, { strict: false }),
    close: async () => {
      const { name } = app.get(SpecDatabase, { strict: false });
      await app.close();
      if (config && name) await dropDatabase(name);
    },
  };
}

function ownDatabase(config: Configuration, env: Environment): DynamicModule {
  const own = { MONGODB_URI: mongodbUri(), DATABASE_PREFIX: freshName('wire') };
  return ConfigModule.of({ ...own, ...env }, platformSettings, config);
}

function parsed({ text }: { text: string }): EventEnvelope {
  return EventEnvelope.parse(JSON.parse(text));
}
