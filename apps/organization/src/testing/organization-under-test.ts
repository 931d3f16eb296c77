import type { AskOf, Caller, Contract, ReplyOf, Ulid } from '@nuanxin/contracts/kernel';
import { type Clock, ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { testService } from '@nuanxin/platform/testing';
import { organizationConfig } from '../config';
import { OrganizationModule } from '../organization.module';

export interface OrganizationUnderTest {
  id(): Ulid;
  ask<C extends Contract>(contract: C, request: AskOf<C>, as: Caller): Promise<ReplyOf<C>>;
  /** The code of the refusal that the request meets; undefined when it is answered. */
  refusal<C extends Contract>(contract: C, request: AskOf<C>, as: Caller): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The service as it runs, over a bus in memory, with a database of its own. */
export async function startOrganization(): Promise<OrganizationUnderTest> {
  const clock = new ManualClock();
  const ids = new SystemIds(clock as Clock);
  const service = await testService({
    service: 'organization',
    module: OrganizationModule,
    config: organizationConfig,
    clock,
  });
  return {
    id: () => ids.ulid(),
    ask: (contract, request, as) => service.ask(contract, request, as),
    refusal: (contract, request, as) =>
      service.ask(contract, request, as).then(
        () => undefined,
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      ),
    close: () => service.close(),
  };
}
