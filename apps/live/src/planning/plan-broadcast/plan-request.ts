import type { RequestOf } from '@nuanxin/contracts/kernel';
import type { planBroadcast } from '@nuanxin/contracts/live';

/** What an official writes of a plan, new or changed. */
export type PlanRequest = Omit<RequestOf<typeof planBroadcast>, 'requestId' | 'organizationId'>;
