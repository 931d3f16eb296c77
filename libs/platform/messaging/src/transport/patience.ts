import { setTimeout as wait } from 'node:timers/promises';
import { DomainError, type ErrorCode } from '@nuanxin/contracts/kernel';
import type { Delivery } from '../bus/bus';

type Handle = (delivery: Delivery) => Promise<void>;

/** Failures that say "not now": database, broker or another service are away, or their disk is full. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['service.unavailable', 'service.storage-full']);

/**
 * Handles an entry as often as it takes while what the handler stands on is away: that is no fault of the entry, so it uses up
 * none of its attempts, and an hour without a database parks nothing. What follows waits behind it, as it must for the order.
 * Once `stopped` the failure goes on to the bus, which hands the entry to another replica.
 */
export function patiently(handle: Handle, pauseMs: number, stopped: AbortSignal): Handle {
  return async (delivery) => {
    for (;;) {
      try {
        return await handle(delivery);
      } catch (error) {
        if (!(error instanceof DomainError) || !PASSING.has(error.code) || stopped.aborted) throw error;
        await pause(pauseMs, stopped);
        if (stopped.aborted) throw error;
      }
    }
  };
}

async function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal: stopped }).catch((ended: unknown) => {
    if (!stopped.aborted) throw ended;
  });
}
