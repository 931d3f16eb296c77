import type { RequestOf, Ulid } from '@nuanxin/contracts/kernel';
import type { planBroadcast } from '@nuanxin/contracts/live';
import type { Belonging } from '../../store/organizations';

/** What an official writes of a plan, new or changed. */
export type PlanRequest = Omit<RequestOf<typeof planBroadcast>, 'requestId' | 'organizationId'>;

/** The command that asks for a new broadcast: its id becomes the broadcast’s. */
export interface NewRequest {
  readonly requestId: Ulid;
  readonly belonging: Belonging;
  /** As it came; a repetition is recognized by it. */
  readonly body: unknown;
}
