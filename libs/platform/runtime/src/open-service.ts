import type { Environment } from '@nuanxin/platform/config';
import { ConfigModule, platformSettings } from '@nuanxin/platform/config';
import { SystemClock, untilThere } from '@nuanxin/platform/kernel';
import { NatsBus, OutboxRelay } from '@nuanxin/platform/messaging';
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
  /** Takes nothing new, finishes what has begun, publishes what is written, and leaves within `drainSeconds`. */
  close(): Promise<void>;
}

/**
 * Builds and opens a service; `close` undoes all of it. Nothing of it is shared with other services in the process. Health
 * is served from the first moment, so that whoever waits sees what is missing.
 * @throws ConfigurationError, or the last failure of reaching broker or database within START_WAIT_SECONDS.
 */
export async function openService(plan: ServicePlan): Promise<RunningService> {
  const { name, config, env = process.env } = plan;
  const configModule = ConfigModule.of(env, platformSettings, config);
  const settings = platformSettings.read(env);
  const clock = new SystemClock();
  const log = new PinoLog({ service: name, level: settings.LOG_LEVEL }, clock);
  const begun = performance.now();
  const closing = new Closing(log);
  const metrics = new Metrics(name);
  const readiness = new Readiness();
  const ops = await OpsServer.open(settings.OPS_HOST, settings.OPS_PORT, readiness, metrics);
  closing.add('ops', () => ops.close());
  log.event('service.starting', { opsUrl: ops.url });
  try {
    const tracer = await tracingFor(name, env);
    if (tracer) closing.add('traces', () => tracer.close());
    const bus = await connectBus(name, env, log);
    closing.add('bus', () => bus.close());
    readiness.watch('broker', () => bus.connected);
    const observer = new ExchangeObserver(metrics, tracer);
    const app = await buildApp({ plan, configModule, clock, log, bus, observer, metrics, tracer });
    closing.add('app', () => app.close());
    const relay = app.get(OutboxRelay, { strict: false });
    metrics.gauge('outbox_documents', 'Documents with events that are not yet published.', () =>
      relay.depth(),
    );
    const { database } = app.get(DatabaseFinder, { strict: false });
    if (database) readiness.watch('database', () => database.answers());
    await app.listen();
  } catch (error) {
    log.fault('service.not-started', error);
    await closing.run();
    throw error;
  }
  readiness.phase = 'running';
  log.event('service.ready', { opsUrl: ops.url, milliseconds: Math.round(performance.now() - begun) });
  const { DRAIN_SECONDS: drainSeconds } = settings;
  let drained: Promise<void> | undefined;
  return {
    opsUrl: ops.url,
    drainSeconds,
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

function connectBus(service: string, env: Environment, log: PinoLog): Promise<NatsBus> {
  const settings = platformSettings.read(env);
  const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password, NATS_NAMESPACE: namespace } = settings;
  return untilThere('broker', settings.START_WAIT_SECONDS, log, () =>
    NatsBus.connect({ service, url, user, password, namespace }, log),
  );
}
