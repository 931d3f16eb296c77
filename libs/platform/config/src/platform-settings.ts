import { z } from 'zod';
import { configuration, secret, setting, type Settings } from './configuration';

const port = z.coerce.number().int().min(0).max(65_535);

/** What every service reads, whatever its own settings are. */
export const platformSettings = configuration('platform', {
  NATS_URL: setting(z.string().default('nats://127.0.0.1:4222'), 'Addresses of the broker, split by commas.'),
  NATS_USER: setting(z.string().optional(), 'The user of this service at the broker.'),
  NATS_PASSWORD: secret(z.string().optional(), 'The password of that user.'),
  NATS_NAMESPACE: setting(
    z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .optional()
      .describe('letters, digits and hyphens'),
    'Put before every subject, so that several installations share one broker.',
  ),
  MONGODB_URI: secret(
    z.string().startsWith('mongodb').describe('an address such as mongodb://127.0.0.1:27017'),
    'Address of the document database.',
  ),
  DATABASE_PREFIX: setting(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,30}$/)
      .default('nuanxin')
      .describe('small letters, digits and hyphens'),
    'Each service keeps its data in the database <prefix>_<service>.',
  ),
  OPS_HOST: setting(z.string().default('127.0.0.1'), 'Where health and metrics are served.'),
  OPS_PORT: setting(port.default(0), 'Port of health and metrics; 0 takes a free one and logs it.'),
  LOG_LEVEL: setting(
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'The least important events that are still logged.',
  ),
  DRAIN_SECONDS: setting(
    z.coerce.number().int().min(1).max(60).default(10),
    'How long a stopping service may finish what it has begun.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    z.url().optional(),
    'Where traces are sent by OTLP over HTTP; without it nothing is traced.',
  ),
  TRACE_RATIO: setting(
    z.coerce.number().min(0).max(1).default(1),
    'Share of requests that are traced, when traces are sent at all.',
  ),
});
export type PlatformSettings = Settings<typeof platformSettings>;
