import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropDatabase, eventually, freshName, mongodbUri } from '@nuanxin/platform/testing';
import { openService } from '@nuanxin/platform/runtime';
import { gatewayConfig } from '../../apps/gateway/src/config';
import { GatewayModule } from '../../apps/gateway/src/gateway.module';
import { identityConfig } from '../../apps/identity/src/config';
import { IdentityModule } from '../../apps/identity/src/identity.module';
import { freePort, type OwnBroker, ownBroker } from './broker';

jest.setTimeout(60_000);

let broker: OwnBroker;
let folder: string;
const prefix = freshName('late').slice(0, 28);
const identity = { name: 'identity', module: IdentityModule, config: identityConfig } as const;
const gateway = { name: 'gateway', module: GatewayModule, config: gatewayConfig } as const;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nuanxin-late-'));
  broker = await ownBroker(
    ({ port, store }) =>
      `listen: "127.0.0.1:${port}"\njetstream { store_dir: ${JSON.stringify(store)} }\nauthorization { user: us, password: right }\n`,
  );
  await broker.kill();
});
afterAll(async () => {
  await broker.remove();
  rmSync(folder, { recursive: true });
  await dropDatabase(`${prefix}_identity`);
  await dropDatabase(`${prefix}_gateway`);
});

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');
const env = (more: Record<string, string> = {}) => ({
  MONGODB_URI: mongodbUri(),
  DATABASE_PREFIX: prefix,
  NATS_URL: broker.url,
  NATS_USER: 'us',
  NATS_PASSWORD: 'right',
  LOG_LEVEL: 'silent',
  PRIVACY_KEYS: key(1),
  DIGEST_KEY: key(2),
  AUDIT_SIGNING_KEY: key(3),
  AUDIT_CHECKPOINT_DIR: folder,
  BOOTSTRAP_TOKEN_FILE: path.join(folder, 'token'),
  DEPLOYMENT: 'development',
  CODE_SENDER: 'log',
  WEB_ROOT: 'nowhere',
  ...more,
});

describe('a platform that starts before its broker', () => {
  it('shows its pages, says "try again" in the caller’s language, and answers once the broker is there', async () => {
    const httpPort = String(await freePort());
    const services = await Promise.all([
      openService({ ...identity, env: env() }),
      openService({ ...gateway, env: env({ HTTP_PORT: httpPort }) }),
    ]);
    const ask = (locale: string) =>
      fetch(`http://127.0.0.1:${httpPort}/api/v1/bootstrap`, {
        headers: { 'accept-language': locale },
      });
    const page = await eventually(() => fetch(`http://127.0.0.1:${httpPort}/`));
    expect(page.headers.get('content-type')).toContain('text/html');
    const away = await ask('zh-CN');
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await away.json()).toMatchObject({
      code: 'service.unavailable',
      title: '服务暂时不可用，请稍后再试',
    });
    expect(await (await ask('en')).json()).toMatchObject({
      title: 'The service is unavailable for the moment',
    });
    const health = await fetch(`${services[1].opsUrl}/health/ready`);
    expect([health.status, await health.json()]).toEqual([
      503,
      { ready: false, phase: 'starting', checks: { broker: false, database: true } },
    ]);

    await broker.start();
    await Promise.all(services.map(({ ready }) => ready));
    await eventually(async () => expect(await (await ask('en')).json()).toEqual({ needed: true }));
    await Promise.all(services.map((service) => service.close()));
  });

  it('does not wait for a broker that refuses its password', async () => {
    const service = await openService({ ...identity, env: env({ NATS_PASSWORD: 'wrong' }) });
    await expect(service.ready).rejects.toThrow(/refuses us .*: NATS_USER and NATS_PASSWORD/);
  });
});
