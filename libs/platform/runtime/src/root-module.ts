import type { DynamicModule } from '@nestjs/common';
import { type Clock, KernelModule, Log } from '@nuanxin/platform/kernel';
import { type Bus, type BusObserver, MessagingModule, OutboxRelay } from '@nuanxin/platform/messaging';
import { Metrics, type Tracer, Traces } from '@nuanxin/platform/observability';
import { Database, OutboxSink } from '@nuanxin/platform/store';
import type { ServicePlan } from './service-plan';

export interface RootParts {
  readonly plan: ServicePlan;
  readonly configModule: DynamicModule;
  readonly clock: Clock;
  readonly log: Log;
  readonly bus: Bus;
  readonly observer: BusObserver;
  readonly metrics: Metrics;
  readonly tracer: Tracer | undefined;
}

/** Finds the service's database, if it keeps one. A holder, because Nest would call the hooks of the bare value twice. */
export class DatabaseFinder {
  constructor(readonly database: Database | undefined) {}
}

class Root {}
class Platform {}

/** The service's own module amid what the platform gives to each. */
export function rootModule({
  plan,
  configModule,
  clock,
  log,
  bus,
  observer,
  metrics,
  tracer,
}: RootParts): DynamicModule {
  const providers = [
    { provide: Log, useValue: log },
    { provide: Metrics, useValue: metrics },
    { provide: Traces, useValue: { tracer } satisfies Traces },
    { provide: OutboxSink, useExisting: OutboxRelay },
    {
      provide: DatabaseFinder,
      inject: [{ token: Database, optional: true }],
      useFactory: (database?: Database) => new DatabaseFinder(database),
    },
  ];
  const platform: DynamicModule = { module: Platform, global: true, providers, exports: providers };
  const messaging = MessagingModule.of({ service: plan.name, bus, observer });
  return { module: Root, imports: [KernelModule.of(clock), configModule, platform, messaging, plan.module] };
}
