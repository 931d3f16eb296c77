import type {
  AskOf,
  Caller,
  Contract,
  DataOf,
  EventContract,
  ReplyOf,
  Ulid,
} from '@nuanxin/contracts/kernel';
import { type Clock, ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { MemoryBus, outboxEntry } from '@nuanxin/platform/messaging';
import {
  freshName,
  officialAt,
  serviceCaller,
  StandInOrganization,
  StandInTree,
  testService,
  type TestService,
} from '@nuanxin/platform/testing';
import { liveConfig } from '../config';
import { LiveModule } from '../live.module';
import { SweepRounds } from '../sweep/sweep-rounds';
import { COUNTY, plantCounty, StandInIdentity } from './stand-in-identity';
import { WORKERS_DIR } from './workers';

// Creating a database with its indexes takes seconds on a machine that is busy with other specs.
jest.setTimeout(30_000);

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');

const SETTINGS = {
  PRIVACY_KEYS: `k1:${key(1)}`,
  DIGEST_KEY: key(2),
  STREAM_KEY_SECRET: 'a stream key secret that specs use',
  PLAYBACK_SECRET: 'a playback secret that specs may use',
  // Rounds are made by the specs themselves.
  TICK_MILLISECONDS: '5000',
  SWEEP_SECONDS: '600',
  WORKERS_DIR,
};

export interface LiveUnderTest {
  readonly service: TestService;
  readonly bus: MemoryBus;
  readonly clock: ManualClock;
  /** Somebody of the county who may do everything that live offers. */
  readonly official: Caller;
  id(): Ulid;
  ask<C extends Contract>(contract: C, request: AskOf<C>, as?: Caller): Promise<ReplyOf<C>>;
  /** The code of the refusal that the request meets; undefined when it is answered. */
  refusal<C extends Contract>(contract: C, request: AskOf<C>, as?: Caller): Promise<string | undefined>;
  /** Puts an event of media into the stream, as media would. */
  say<E extends EventContract>(event: E, data: DataOf<E>): Promise<void>;
  /** Looks for half-done work as if so many seconds had passed. */
  sweep(afterSeconds?: number): Promise<void>;
  /** A second replica over the same database and bus. */
  replica(): Promise<TestService>;
  close(): Promise<void>;
}

/** Settings beside those that every spec needs may be given. */
export async function startLive(settings: Readonly<Record<string, string>> = {}): Promise<LiveUnderTest> {
  const bus = new MemoryBus();
  const clock = new ManualClock();
  const ids = new SystemIds(clock as Clock);
  const identity = await testService({ service: 'identity', module: StandInIdentity, bus, clock });
  const organization = await testService({
    service: 'organization',
    module: StandInOrganization,
    bus,
    clock,
  });
  plantCounty(organization.get(StandInTree));
  for (const name of ['identity', 'media', 'organization']) {
    const streams = { subjects: [`event.${name}.>`], replicas: 1, maxAgeDays: 1 };
    await bus.declareStream({ name: name.toUpperCase(), ...streams });
  }
  const env = { ...SETTINGS, ...settings, DATABASE_PREFIX: freshName('live') };
  const start = () =>
    testService({ service: 'live', module: LiveModule, config: liveConfig, env, bus, clock });
  const service = await start();
  const replicas: TestService[] = [];
  const official = officialAt(COUNTY, 'county-official');
  const ask: LiveUnderTest['ask'] = (contract, request, as = official) => service.ask(contract, request, as);
  return {
    service,
    bus,
    clock,
    official,
    id: () => ids.ulid(),
    ask,
    refusal: (contract, request, as) =>
      ask(contract, request, as).then(
        () => undefined,
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      ),
    say: async (event, data) => {
      const call = { caller: serviceCaller('media'), requestId: ids.ulid(), locale: 'zh-CN' as const };
      const about = { subject: ids.ulid(), sequence: 1, data };
      const envelope = outboxEntry(event, about, { ...call, deadline: clock.after(5000) }, clock, ids);
      await bus.append(`event.${event.type}`, envelope.id, JSON.stringify(envelope));
    },
    sweep: async (afterSeconds = 60) => {
      clock.advance(afterSeconds * 1000);
      await service.get(SweepRounds).run();
    },
    replica: async () => {
      const replica = await start();
      replicas.push(replica);
      return replica;
    },
    close: async () => {
      for (const replica of replicas) await replica.close();
      await service.close();
      await identity.close();
      await organization.close();
    },
  };
}
