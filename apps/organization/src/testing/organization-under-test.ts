import type {
  AskOf,
  Caller,
  Contract,
  DataOf,
  EventContract,
  ReplyOf,
  Ulid,
} from '@nuanxin/contracts/kernel';
import { addOrganization, foundCounty, type OrganizationKind } from '@nuanxin/contracts/organization';
import { type Clock, ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { MemoryBus, outboxEntry } from '@nuanxin/platform/messaging';
import {
  freshName,
  officialAt,
  serviceCaller,
  testService,
  type TestService,
} from '@nuanxin/platform/testing';
import { organizationConfig } from '../config';
import { OrganizationModule } from '../organization.module';
import { StandInIdentity } from './stand-in-identity';

// Creating a database with its indexes takes seconds on a machine that is busy with other specs.
jest.setTimeout(30_000);

/** The county that every organization under test has. */
export const COUNTY = '01JZ0000000000000000000001';

export interface OrganizationUnderTest {
  readonly service: TestService;
  readonly bus: MemoryBus;
  readonly clock: ManualClock;
  /** Somebody of the county who may do everything that organization offers. */
  readonly official: Caller;
  id(): Ulid;
  ask<C extends Contract>(contract: C, request: AskOf<C>, as?: Caller): Promise<ReplyOf<C>>;
  /** The code of the refusal that the request meets; undefined when it is answered. */
  refusal<C extends Contract>(contract: C, request: AskOf<C>, as?: Caller): Promise<string | undefined>;
  /** A new node, below the county unless another is named. */
  unit(name: string, kind?: OrganizationKind, parent?: Ulid): Promise<Ulid>;
  /** Puts an event of another service into its stream. */
  say<E extends EventContract>(event: E, data: DataOf<E>): Promise<void>;
  /** A second replica over the same database and bus. */
  replica(): Promise<TestService>;
  close(): Promise<void>;
}

/** The service as it runs, over a bus in memory, with a database of its own and a county in it. */
export async function startOrganization(
  settings: Readonly<Record<string, string>> = {},
): Promise<OrganizationUnderTest> {
  const bus = new MemoryBus();
  const clock = new ManualClock();
  const ids = new SystemIds(clock as Clock);
  await bus.declareStream({ name: 'IDENTITY', subjects: ['event.identity.>'], replicas: 1, maxAgeDays: 1 });
  const identity = await testService({ service: 'identity', module: StandInIdentity, bus, clock });
  const env = { ...settings, DATABASE_PREFIX: freshName('tree') };
  const start = () =>
    testService({
      service: 'organization',
      module: OrganizationModule,
      config: organizationConfig,
      env,
      bus,
      clock,
    });
  const service = await start();
  const official = officialAt(COUNTY, 'county-official');
  const ask: OrganizationUnderTest['ask'] = (contract, request, as = official) =>
    service.ask(contract, request, as);
  const replicas: TestService[] = [];
  const county = { requestId: ids.ulid(), id: COUNTY, name: '遂川县' };
  await service.ask(foundCounty, county, serviceCaller('identity'));
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
    unit: async (name, kind = 'township', parent = COUNTY) =>
      (await ask(addOrganization, { requestId: ids.ulid(), name, kind, parent })).id,
    say: async (event, data) => {
      const call = { caller: serviceCaller('identity'), requestId: ids.ulid(), locale: 'zh-CN' as const };
      const about = { subject: ids.ulid(), sequence: 1, data };
      const envelope = outboxEntry(event, about, { ...call, deadline: clock.after(5000) }, clock, ids);
      await bus.append(`event.${event.type}`, envelope.id, JSON.stringify(envelope));
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
    },
  };
}
