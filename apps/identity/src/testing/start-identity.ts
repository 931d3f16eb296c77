import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ManualClock } from '@nuanxin/platform/kernel';
import { MemoryBus } from '@nuanxin/platform/messaging';
import { StandInOrganization, StandInTree, testService } from '@nuanxin/platform/testing';
import { identityConfig } from '../config';
import { IdentityModule } from '../identity.module';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');

/** Identity as it runs, over a bus in memory, with a database and a folder of its own. */
export async function startIdentity() {
  const folder = await mkdtemp(path.join(tmpdir(), 'nuanxin-identity-'));
  const env = {
    PRIVACY_KEYS: key(1),
    DIGEST_KEY: key(2),
    AUDIT_SIGNING_KEY: key(3),
    AUDIT_CHECKPOINT_DIR: folder,
    AUDIT_CHECKPOINT_EVERY: '5',
    BOOTSTRAP_TOKEN_FILE: path.join(folder, 'token'),
    DEPLOYMENT: 'development',
    CODE_SENDER: 'log',
  };
  const [bus, clock] = [new MemoryBus(), new ManualClock()];
  const streams = { subjects: ['event.organization.>'], replicas: 1, maxAgeDays: 1 };
  await bus.declareStream({ name: 'ORGANIZATION', ...streams });
  const organization = await testService({
    service: 'organization',
    module: StandInOrganization,
    bus,
    clock,
  });
  const service = await testService({
    service: 'identity',
    module: IdentityModule,
    config: identityConfig,
    env,
    bus,
    clock,
  });
  const close = async () => {
    await service.close();
    await organization.close();
  };
  const setUpToken = async () => (await readFile(env.BOOTSTRAP_TOKEN_FILE, 'utf8')).trim();
  return { ...service, close, folder, setUpToken, tree: organization.get(StandInTree) };
}
export type Identity = Awaited<ReturnType<typeof startIdentity>>;
