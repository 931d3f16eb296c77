import type { AskOf, Caller, Contract, ReplyOf } from '@nuanxin/contracts/kernel';
import { ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import type { Incoming, Outgoing } from '@nuanxin/platform/messaging';
import { MemoryBus } from '@nuanxin/platform/messaging';
import { type TestService, testService } from '@nuanxin/platform/testing';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gatewayConfig } from '../../../apps/gateway/src/config';
import { GatewayModule } from '../../../apps/gateway/src/gateway.module';
import { identityConfig } from '../../../apps/identity/src/config';
import { IdentityModule } from '../../../apps/identity/src/identity.module';
import { liveConfig } from '../../../apps/live/src/config';
import { LiveModule } from '../../../apps/live/src/live.module';
import { organizationConfig } from '../../../apps/organization/src/config';
import { OrganizationModule } from '../../../apps/organization/src/organization.module';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');

const ULID = /[0-7][0-9A-HJKMNP-TV-Z]{25}/;

/** Remembers which questions were put on the bus, by the id of the request that led to them: the first id in its headers. */
export class RememberingBus extends MemoryBus {
  private readonly sent = new Set<string>();

  override request(subject: string, message: Outgoing, milliseconds: number): Promise<Incoming> {
    const [requestId] = ULID.exec(JSON.stringify(message.headers)) ?? [];
    this.sent.add(`${subject} ${requestId}`);
    return super.request(subject, message, milliseconds);
  }

  wasAsked(subject: string, requestId: string): boolean {
    return this.sent.has(`${subject} ${requestId}`);
  }
}

/** The real services around one bus, each with its own database. */
export interface Platform {
  readonly bus: RememberingBus;
  readonly clock: ManualClock;
  readonly ids: SystemIds;
  readonly gateway: TestService;
  readonly identity: TestService;
  readonly live: TestService;
  readonly organization: TestService;
  ask<C extends Contract>(contract: C, request: AskOf<C>, as: Caller): Promise<ReplyOf<C>>;
}

/** Databases are named by `databasePrefix`; the clock stands still at `now`. */
export async function startPlatform(databasePrefix: string, now?: string): Promise<Platform> {
  const bus = new RememberingBus();
  const clock = new ManualClock(now);
  const folder = await mkdtemp(path.join(tmpdir(), 'matrix-'));
  await bus.declareStream({ name: 'MEDIA', subjects: ['event.media.>'], replicas: 1, maxAgeDays: 1 });
  const shared = { DATABASE_PREFIX: databasePrefix, PRIVACY_KEYS: `k1:${key(1)}`, DIGEST_KEY: key(2) };
  const identity = await testService({
    service: 'identity',
    module: IdentityModule,
    config: identityConfig,
    bus,
    clock,
    env: {
      ...shared,
      AUDIT_SIGNING_KEY: key(3),
      AUDIT_CHECKPOINT_DIR: folder,
      DEPLOYMENT: 'development',
      CODE_SENDER: 'log',
    },
  });
  const organization = await testService({
    service: 'organization',
    module: OrganizationModule,
    config: organizationConfig,
    bus,
    clock,
    env: shared,
  });
  const live = await testService({
    service: 'live',
    module: LiveModule,
    config: liveConfig,
    bus,
    clock,
    env: {
      ...shared,
      STREAM_KEY_SECRET: key(4),
      PLAYBACK_SECRET: key(5),
      SWEEP_SECONDS: '600',
      TICK_MILLISECONDS: '5000',
    },
  });
  const gateway = await testService({
    service: 'gateway',
    module: GatewayModule,
    config: gatewayConfig,
    bus,
    clock,
    env: { ...shared, HTTP_PORT: '0', RATE_LIMIT_SCALE: '10000' },
  });
  const ask: Platform['ask'] = (contract, request, as) => gateway.ask(contract, request, as);
  return { bus, clock, ids: new SystemIds(clock), gateway, identity, live, organization, ask };
}
