import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceName } from '@nuanxin/contracts/kernel';
import { Log } from '@nuanxin/platform/kernel';
import { OutboxRelay } from '@nuanxin/platform/messaging';
import { Metrics, Traces } from '@nuanxin/platform/observability';
import { Database, OutboxSink } from '@nuanxin/platform/store';

/** The name of the database that a service under test keeps, if it keeps one. */
export class SpecDatabase {
  constructor(readonly name: string | undefined) {}
}

/** What the runtime gives to every service beside clock and messaging. */
@Module({})
export class SpecPlatform {
  static of(service: ServiceName, log: Log): DynamicModule {
    const providers = [
      { provide: Log, useValue: log },
      { provide: Metrics, useFactory: () => new Metrics(service) },
      { provide: Traces, useValue: { tracer: undefined } satisfies Traces },
      { provide: OutboxSink, useExisting: OutboxRelay },
      {
        provide: SpecDatabase,
        inject: [{ token: Database, optional: true }],
        useFactory: (database?: Database) => new SpecDatabase(database?.name),
      },
    ];
    return { module: SpecPlatform, global: true, providers, exports: providers };
  }
}
