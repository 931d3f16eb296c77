import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import { ConfigModule, platformSettings } from '@nuanxin/platform/config';
import { SystemClock, untilThere } from '@nuanxin/platform/kernel';
import { ContractTransport, NatsBus, OutboxRelay } from '@nuanxin/platform/messaging';
import {
  ExchangeObserver,
  Metrics,
  NestLog,
  OpsServer,
  PinoLog,
  Readiness,
  startTracing,
} from '@nuanxin/platform/observability';
import { inTime } from './in-time';
import { DatabaseFinder, rootModule } from './root-module';
import type { ServicePlan } from './start-service';

export interface RunningService {
  /** Where health and metrics are served. */
  readonly opsUrl: string;
  readonly drainSeconds: number;
  /** Takes nothing new, finishes what has begun, publishes what is written, and leaves within `drainSeconds`. */
  close(): Promise<void>;
}

/** Builds and opens a service; `close` undoes all of it. Nothing of it is shared with other services in the process. */
export async function openService({
  name,
  module,
  config,
  env = process.env,
}: ServicePlan): Promise<RunningService> {
  const configModule = ConfigModule.of(env, platformSettings, config);
  const settings = platformSettings.read(env);
  const clock = new SystemClock();
  const log = new PinoLog({ service: name, level: settings.LOG_LEVEL }, clock);
  const begun = performance.now();
  const metrics = new Metrics(name);
  const readiness = new Readiness();
  const ops = await OpsServer.open(settings.OPS_HOST, settings.OPS_PORT, readiness, metrics);
  const closing: (() => Promise<unknown>)[] = [() => ops.close()];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const tracing = {
      service: name,
      ratio: settings.TRACE_RATIO,
      endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    };
    const tracer = await startTracing(tracing);
    if (tracer) closing.push(() => tracer.close());
    const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password, START_WAIT_SECONDS } = settings;
    const bus = await untilThere('broker', START_WAIT_SECONDS, log, () =>
      NatsBus.connect({ service: name, url, user, password }, log),
    );
    closing.push(() => bus.close());
    readiness.watch('broker', () => bus.connected);
    const observer = new ExchangeObserver(metrics, tracer);
    const root = rootModule({ name, module, configModule, clock, log, bus, observer, metrics, tracer });
    const app = await NestFactory.createMicroservice<AsyncMicroserviceOptions>(root, {
      inject: [ContractTransport],
      useFactory: (strategy: ContractTransport) => ({ strategy }),
      logger: new NestLog(log),
      abortOnError: false,
    });
    closing.push(() => app.close());
    const relay = app.get(OutboxRelay, { strict: false });
    metrics.gauge('outbox_documents', 'Documents with events that are not yet published.', () =>
      relay.depth(),
    );
    const { database } = app.get(DatabaseFinder, { strict: false });
    if (database) readiness.watch('database', () => database.answers());
    await app.listen();
  } catch (error) {
    log.fault('service.not-started', error);
    await closeAll();
    throw error;
  }
  readiness.phase = 'running';
  log.event('service.ready', { opsUrl: ops.url, milliseconds: Math.round(performance.now() - begun) });
  return {
    opsUrl: ops.url,
    drainSeconds: settings.DRAIN_SECONDS,
    close: async () => {
      readiness.phase = 'draining';
      log.event('service.draining');
      const drained = await inTime(closeAll(), settings.DRAIN_SECONDS * 1000);
      if (drained) log.event('service.stopped');
      else log.warn('service.drain-cut', { seconds: settings.DRAIN_SECONDS });
    },
  };
}
