import type { INestMicroservice } from '@nestjs/common';
import type { Environment } from '@nuanxin/platform/config';
import { ConfigModule, platformSettings } from '@nuanxin/platform/config';
import { SystemClock } from '@nuanxin/platform/kernel';
import { AwaitedBus, OutboxRelay } from '@nuanxin/platform/messaging';
import {
  ExchangeObserver,
  Metrics,
  OpsServer,
  PinoLog,
  Readiness,
  startTracing,
} from '@nuanxin/platform/observability';
import { buildApp } from './build-app';
import { Closing } from './closing';
import { inTime } from './in-time';
import { DatabaseFinder } from './root-module';
import type { ServicePlan } from './service-plan';

export interface RunningService {
  /** Where health and metrics are served. */
  readonly opsUrl: string;
  readonly drainSeconds: number;
  /**
   * Resolves once the service answers, however late broker and database come. Rejects when it never will, with
   * StartRefused where the operator has something to mend; all is closed then. Closed before, it resolves too.
   */
  readonly ready: Promise<void>;
  /** Takes nothing new, finishes what has begun, publishes what is written, and leaves within `drainSeconds`. */
  close(): Promise<void>;
}

/**
 * Builds a service and lets it open; `close` undoes all of it. Nothing of it is shared with other services in the process.
 * Its ports answer from the first moment, health among them, so that whoever waits sees what is missing; what needs a
 * broker or a database that is away is refused as `service.unavailable`.
 * @throws ConfigurationError, and whatever else shows before anything is waited for.
 */
export async function openService(plan: ServicePlan): Promise<RunningService> {
  const { name, config, env = process.env, checks = {} } = plan;
  const configModule = ConfigModule.of(env, platformSettings, config);
  const settings = platformSettings.read(env);
  const clock = new SystemClock();
  const log = new PinoLog({ service: name, level: settings.LOG_LEVEL }, clock);
  const begun = performance.now();
  const closing = new Closing(log);
  const metrics = new Metrics(name);
  const readiness = new Readiness();
  for (const [what, check] of Object.entries(checks)) readiness.watch(what, check);
  const ops = await OpsServer.open(settings.OPS_HOST, settings.OPS_PORT, readiness, metrics);
  closing.add('ops', () => ops.close());
  log.event('service.starting', { opsUrl: ops.url });
  let app: INestMicroservice;
  try {
    const tracer = await tracingFor(name, env);
    if (tracer) closing.add('traces', () => tracer.close());
    const bus = busOf(name, env, log);
    closing.add('bus', () => bus.close());
    readiness.watch('broker', () => bus.connected);
    const observer = new ExchangeObserver(metrics, tracer);
    app = await buildApp({ plan, configModule, clock, log, bus, observer, metrics, tracer });
    closing.add('app', () => app.close());
    const relay = app.get(OutboxRelay, { strict: false });
    // Without a database there is no figure, and the others are wanted all the more.
    metrics.gauge('outbox_documents', 'Documents with events that are not yet published.', () =>
      relay.depth().catch(() => NaN),
    );
    const { database } = app.get(DatabaseFinder, { strict: false });
    if (database) readiness.watch('database', () => database.answers());
  } catch (error) {
    log.fault('service.not-started', error);
    await closing.run();
    throw error;
  }
  let drained: Promise<void> | undefined;
  const opened = () => {
    if (drained) return;
    readiness.phase = 'running';
    log.event('service.ready', { opsUrl: ops.url, milliseconds: Math.round(performance.now() - begun) });
  };
  const ready = app.listen().then(opened, async (error: unknown) => {
    if (drained) return;
    log.fault('service.not-started', error);
    await closing.run();
    throw error;
  });
  const { DRAIN_SECONDS: drainSeconds } = settings;
  return {
    opsUrl: ops.url,
    drainSeconds,
    ready,
    close: () => {
      readiness.phase = 'draining';
      drained ??= drain(closing, drainSeconds, log);
      return drained;
    },
  };
}

async function drain(closing: Closing, seconds: number, log: PinoLog): Promise<void> {
  log.event('service.draining', { within: seconds });
  if (await inTime(closing.run(), seconds * 1000)) log.event('service.stopped');
  else log.warn('service.drain-cut', { seconds });
}

function tracingFor(service: string, env: Environment) {
  const { TRACE_RATIO: ratio, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = platformSettings.read(env);
  return startTracing({ service, ratio, endpoint });
}

function busOf(service: string, env: Environment, log: PinoLog): AwaitedBus {
  const settings = platformSettings.read(env);
  const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password, NATS_NAMESPACE: namespace } = settings;
  return new AwaitedBus({ service, url, user, password, namespace }, log);
}
