import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ServiceName } from '@nuanxin/contracts/kernel';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { Bus } from './bus/bus';
import { STREAM_DEFAULTS, type StreamSettings } from './events/streams';
import { BusObserver, NoObserver } from './observer';
import { OutboxRelay } from './outbox/outbox-relay';
import { Rpc } from './rpc/rpc';
import { Ticks } from './ticks/ticks';
import { ContractTransport } from './transport/contract-transport';
import { Lanes } from './transport/lanes';

export interface MessagingOptions {
  readonly service: ServiceName;
  readonly bus: Bus;
  readonly observer?: BusObserver;
  readonly streams?: Partial<StreamSettings>;
  /** Requests answered at a time, and how many more may wait before they are refused. */
  readonly lanes?: { readonly width: number; readonly queue: number };
  /** Milliseconds before each further attempt at an event. */
  readonly waits?: readonly number[];
}

const LANES = { width: 256, queue: 2048 };
const WAITS = [200, 1000, 5000, 15_000, 30_000];

/** What one service needs to speak and to be spoken to. Needs `Clock`, `Ids` and `Log` to be global. */
@Module({})
export class MessagingModule {
  static of({
    service,
    bus,
    observer = new NoObserver(),
    streams,
    lanes = LANES,
    waits = WAITS,
  }: MessagingOptions): DynamicModule {
    const settings = { streams: { ...STREAM_DEFAULTS, ...streams }, waits };
    const transport = {
      provide: ContractTransport,
      inject: [ModuleRef, Clock, Log],
      useFactory: (modules: ModuleRef, clock: Clock, log: Log) => {
        const bounds = { lanes: new Lanes(lanes.width, lanes.queue), largest: () => bus.largest };
        const handling = { service, clock, log, observer, ...bounds };
        const instanceOf = (owner: object): object =>
          modules.get<object>(owner as Type<object>, { strict: false });
        return new ContractTransport(bus, handling, settings, instanceOf);
      },
    };
    const given = [
      { provide: Bus, useValue: bus },
      { provide: BusObserver, useValue: observer },
    ];
    const providers = [...given, transport, Rpc, Ticks, OutboxRelay];
    return { module: MessagingModule, global: true, providers, exports: providers };
  }
}
