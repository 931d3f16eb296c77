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
import { type Clock, KernelModule, Log, ManualClock } from '@nuanxin/platform/kernel';
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

type AnyModule = Type | DynamicModule;

export interface TestServiceOptions<TheClock extends Clock> {
  readonly service: ServiceName;
  /** The service's own module. */
  readonly module: AnyModule;
  /** What the runtime would give: configuration, store. */
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
  close(): Promise<void>;
}

const WITHIN = 5000;
const RETRIES = [5, 10];

/** Starts a service as the runtime does, over a bus in memory unless another is given. */
export async function testService<TheClock extends Clock = ManualClock>(
  options: TestServiceOptions<TheClock>,
): Promise<TestService<TheClock>> {
  const { service, module, platform = [], bus = new MemoryBus(), waits = RETRIES } = options;
  const clock = (options.clock ?? new ManualClock()) as TheClock;
  const log = new RecordingLog();
  const root: DynamicModule = {
    module: class Root {},
    imports: [
      KernelModule.of(clock),
      { module: class Logs {}, global: true, providers: [{ provide: Log, useValue: log }], exports: [Log] },
      MessagingModule.of({ service, bus, waits }),
      ...platform,
      module,
    ],
  };
  const app = await NestFactory.createMicroservice<AsyncMicroserviceOptions>(root, {
    inject: [ContractTransport],
    useFactory: (strategy: ContractTransport) => ({ strategy }),
    logger: false,
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
    get: (token) => app.get(token as Type),
    close: () => app.close(),
  };
}

function parsed({ text }: { text: string }): EventEnvelope {
  return EventEnvelope.parse(JSON.parse(text));
}
