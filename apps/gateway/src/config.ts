import { configuration, setting, type Settings } from '@nuanxin/platform/config';
import { z } from 'zod';

const flag = z.stringbool().default(false);

export const gatewayConfig = configuration('gateway', {
  HTTP_HOST: setting(z.string().default('127.0.0.1'), 'Where the gateway listens.'),
  HTTP_PORT: setting(
    z.coerce.number().int().min(0).max(65_535).default(8080),
    'Port of the web apps, the API and the sockets; 0 takes a free one and logs it.',
  ),
  PUBLIC_ORIGIN: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'How browsers reach the platform, for instance https://nuanxin.example.gov.cn; with https, HSTS is sent. Without it the Host header of each request counts.',
  ),
  TRUSTED_PROXIES: setting(
    z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((each) => each.trim() || [])),
    'Addresses or networks of reverse proxies whose X-Forwarded headers are believed, split by commas.',
  ),
  INSECURE_COOKIES: setting(
    flag,
    'Session cookies without Secure and the __Host- prefix: only for browsers that refuse them on loopback.',
  ),
  WEB_ROOT: setting(z.string().default('dist/apps'), 'Folder with the built web apps `portal` and `admin`.'),
  MEDIA_URL: setting(z.url().default('http://127.0.0.1:8935'), 'Where media serves HLS to the gateway.'),
  REQUEST_DEADLINE_MS: setting(
    z.coerce.number().int().min(100).max(60_000).default(8_000),
    'How long a caller waits for an answer before it becomes a time-out.',
  ),
  UPLOAD_LIMIT_BYTES: setting(
    z.coerce.number().int().min(10_000).max(50_000_000).default(10_000_000),
    'Largest picture that is accepted.',
  ),
  RATE_LIMIT_SCALE: setting(
    z.coerce.number().min(0.1).max(10_000).default(1),
    'Multiplies every rate limit; raise it where many people share one address, and in load tests.',
  ),
});
export type GatewaySettings = Settings<typeof gatewayConfig>;
